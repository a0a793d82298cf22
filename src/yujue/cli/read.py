"""`yujue read`: what the documents say, for programs and for people."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from yujue import api
from yujue.cli.app import Command, app
from yujue.cli.codes import Code
from yujue.cli.files import work_through
from yujue.cli.output import json_line, write_text


class ReadFormat(StrEnum):
    """How the content is written."""

    TEXT = "text"
    JSON = "json"


Files = Annotated[
    list[Path], typer.Argument(metavar="FILE…", help="文件或文件夹（PDF，或以制表符分列的文本）。", show_default=False)
]


@app.command(cls=Command)
def read(
    files: Files,
    form: Annotated[
        ReadFormat, typer.Option("--format", metavar="FORMAT", help="json：每个文件一行一个对象；text：供人阅读。")
    ] = ReadFormat.TEXT,
) -> int:
    """读取文件：表格、文字中的数、绩效指标。"""

    def work(path: Path) -> Code:
        disclosure = api.read(path)
        as_json = form is ReadFormat.JSON
        write_text(json_line(api.read_json(disclosure), sys.stdout) if as_json else api.read_text(disclosure))
        return Code.DONE

    return work_through(files, work)
