"""`yujue check`: every discrepancy with its place and proof."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from yujue import api
from yujue.cli.app import Command, app
from yujue.cli.batch import check_many
from yujue.cli.codes import Code
from yujue.cli.files import alone, expand, guarded, progress, recognising, work_through
from yujue.cli.output import say
from yujue.cli.read import Files
from yujue.cli.reports import Reports, is_one_file


class CheckFormat(StrEnum):
    """How a report is written."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    XLSX = "xlsx"
    PDF = "pdf"
    DOCX = "docx"


@app.command(cls=Command)
def check(
    files: Files,
    previous: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="上年的文件，用来核对与上年的比较；可以给几次。", show_default=False),
    ] = None,
    together: Annotated[
        bool, typer.Option("--together", help="把所给文件当作同一份公开（如文字与表格分开的）。")
    ] = False,
    form: Annotated[
        CheckFormat,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="text 终端；json 每份一行；html 网页；xlsx 检查表；pdf、docx 带批注的原文。",
        ),
    ] = CheckFormat.TEXT,
    accept: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="裁定文件（.toml、.json）：已裁定的另列，新的写进去。", show_default=False),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="PATH", help="写到这个文件或文件夹，不写到屏幕。", show_default=False)
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="文件夹：同时检查几份（默认每个处理器一份）。", show_default=False),
    ] = None,
    timeout: Annotated[float, typer.Option(min=1, metavar="SECONDS", help="文件夹：每份最多多少秒。")] = 300,
    memory: Annotated[int, typer.Option(min=256, metavar="MB", help="文件夹：每份最多多少内存。")] = 4096,
) -> int:
    """核对文件：逐项给出不符之处、位置、依据和处理建议。"""
    for earlier in previous or ():
        if problem := alone(earlier.name, partial(_usable, earlier)):
            return problem
    if accept is not None and (problem := guarded(accept.name, lambda: _decided(accept))):
        return problem
    decisions = api.Decisions(accept) if accept is not None else None
    many = not together and (len(expand(files)) > 1 or any(path.is_dir() for path in files))
    if many and out is not None and is_one_file(form.value, out):
        say(f"{out}：多份报告要写到一个文件夹，请给 --out 文件夹的名字")
        return Code.UNUSABLE
    if any(path.is_dir() for path in files) and out is not None and not together and decisions is None:
        limits = api.Limits(timeout, memory << 20)
        return guarded(str(out), lambda: check_many(files, out, form.value, previous or (), jobs, limits))
    reports = Reports(form.value, out, many=many, decisions=decisions)

    def one(path: Path) -> Code:
        return reports.put(api.check(path, previous), path)

    if together:
        name = " + ".join(path.name for path in files)
        with progress() as bar:
            code = recognising(bar, name, lambda: reports.put(api.check_together(expand(files), previous)))
    else:
        code = work_through(files, one)
    return max(code, guarded("写报告", reports.close))


def _decided(path: Path) -> Code:
    api.Decisions(path)
    return Code.DONE


def _usable(path: Path) -> Code:
    api.read(path)
    return Code.DONE
