"""`yujue look`: charts of structure and change."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from yujue import api
from yujue.cli.app import Command, app
from yujue.cli.codes import Code
from yujue.cli.files import alone
from yujue.cli.output import json_line, write_text
from yujue.cli.reports import writing


class LookFormat(StrEnum):
    """How charts are written."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


@app.command(cls=Command)
def look(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE…", help="一份文件，或同一单位的几份（几年的预算、决算）。", show_default=False),
    ],
    form: Annotated[
        LookFormat, typer.Option("--format", metavar="FORMAT", help="text 终端；json 一行；html 网页。")
    ] = LookFormat.TEXT,
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="写到这个文件，不写到屏幕。", show_default=False)
    ] = None,
) -> int:
    """看数：收入来源、支出结构、“三公”经费、预算与决算、与上年相比；每个数都带出处。"""

    def work() -> Code:
        text = _text(api.look(*files), form)
        if out is None:
            write_text(text)
        else:
            with writing(out):
                out.write_text(text, encoding="utf-8")
        return Code.DONE

    return alone(" ".join(file.name for file in files), work)


def _text(found: api.Look, form: LookFormat) -> str:
    if form is LookFormat.JSON:
        return json_line(api.look_json(found), sys.stdout)
    return api.look_html(found) if form is LookFormat.HTML else api.look_text(found)
