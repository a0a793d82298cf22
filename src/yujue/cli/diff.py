"""`yujue diff`: what changed from one document to another."""

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


class DiffFormat(StrEnum):
    """How a comparison is written."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


@app.command(cls=Command)
def diff(
    old: Annotated[
        Path, typer.Argument(metavar="OLD", help="旧的文件（上年的公开，或改之前的）。", show_default=False)
    ],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="新的文件。", show_default=False)],
    form: Annotated[
        DiffFormat, typer.Option("--format", metavar="FORMAT", help="text 终端；json 一行；html 网页。")
    ] = DiffFormat.TEXT,
    everything: Annotated[bool, typer.Option("--all", help="同一笔钱在别处的重复也列出（终端）。")] = False,
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="写到这个文件，不写到屏幕。", show_default=False)
    ] = None,
) -> int:
    """对比两份文件：哪些数变了、变了多少、文中说的原因，改了名称的单位和科目。"""

    def work() -> Code:
        found = api.diff(old, new)
        text = _text(found, form, everything=everything)
        if out is None:
            write_text(text)
        else:
            with writing(out):
                out.write_text(text, encoding="utf-8")
        return Code.ERRORS_FOUND if any(f.severity == "error" for f in found.findings) else Code.DONE

    return alone(f"{old.name} {new.name}", work)


def _text(found: api.Comparison, form: DiffFormat, *, everything: bool) -> str:
    if form is DiffFormat.JSON:
        return json_line(api.diff_json(found), sys.stdout)
    return api.diff_html(found) if form is DiffFormat.HTML else api.diff_text(found, everything=everything)
