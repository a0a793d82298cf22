"""`yujue performance`: the year of performance of a book."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from yujue import api
from yujue.cli.app import Command, app
from yujue.cli.codes import Code
from yujue.cli.files import guarded
from yujue.cli.output import json_line, write_text


class Part(StrEnum):
    """What is made."""

    RATIOS = "ratios"
    MONITOR = "monitor"
    EVALUATE = "evaluate"
    DEPARTMENT = "department"
    LEDGER = "ledger"


class PerformanceFormat(StrEnum):
    """How it is told."""

    TEXT = "text"
    JSON = "json"


NAMES = {
    Part.RATIOS: "ratios",
    Part.MONITOR: "monitoring",
    Part.EVALUATE: "self_evaluation",
    Part.DEPARTMENT: "department_evaluation",
    Part.LEDGER: "ledger",
}


@app.command(cls=Command)
def performance(
    part: Annotated[
        Part,
        typer.Argument(
            metavar="PART",
            help="ratios 投入管理比率；monitor 运行监控；evaluate 项目自评；department 部门整体自评；"
            "ledger 整改台账和安排建议。",
            show_default=False,
        ),
    ],
    book: Annotated[
        Path, typer.Argument(metavar="BOOK", help="账套：工作簿，或 CSV 的文件夹、压缩包。", show_default=False)
    ],
    at: Annotated[str, typer.Option(metavar="DATE", help="数据截至哪一天，例如 2026-07-31。", show_default=False)],
    form: Annotated[
        PerformanceFormat, typer.Option("--format", metavar="FORMAT", help="text 供人阅读；json 一行。")
    ] = PerformanceFormat.TEXT,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="写成表：文件名以 .docx、.xlsx、.pdf 或 .html 结尾。", show_default=False),
    ] = None,
    schemes: Annotated[
        Path | None, typer.Option(metavar="TOML", help="本地的自评方案（分值、等级）。", show_default=False)
    ] = None,
) -> int:
    """由账套算比率、监控进度、给项目和部门整体自评打分、管整改台账：数从账套来，原因和判断由人填。"""

    def work() -> Code:
        view = api.performance_view(book, NAMES[part], at, schemes)
        if out is not None:
            write_text(f"已写  {api.write_performance(view, out)}\n")
            for line in api.performance_asked(view):
                write_text(f"须补充  {line}\n")
        elif form is PerformanceFormat.JSON:
            write_text(json_line(api.performance_json(view), sys.stdout))
        else:
            write_text(api.performance_text(view))
        return Code.DONE

    return guarded(book.name, work)
