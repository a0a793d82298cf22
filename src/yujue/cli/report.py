"""`yujue report`: the evaluation reports of a book of final accounts."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from yujue import api
from yujue.cli.app import Command, app
from yujue.cli.codes import Code
from yujue.cli.files import guarded, progress
from yujue.cli.output import write_text


class ReportKind(StrEnum):
    """Which reports are written."""

    ALL = "all"
    DEPARTMENT = "department"
    PROJECT = "project"


@app.command(cls=Command)
def report(
    book: Annotated[
        Path, typer.Argument(metavar="BOOK", help="决算的账套：工作簿，或 CSV 的文件夹、压缩包。", show_default=False)
    ],
    kind: Annotated[
        ReportKind,
        typer.Option(
            "--kind", metavar="KIND", help="all 部门和各项目合为一份；department 部门；project 每个项目一份。"
        ),
    ] = ReportKind.ALL,
    project: Annotated[
        list[str] | None,
        typer.Option("--project", metavar="CODE", help="只写这个项目（项目编码），可写几次。", show_default=False),
    ] = None,
    out: Annotated[Path, typer.Option(metavar="DIR", help="写到这个文件夹。")] = Path(),
    ask: Annotated[
        Path | None,
        typer.Option(metavar="BOOK.xlsx", help="不写报告，另写一本账套，要由人填写的各项都列好。", show_default=False),
    ] = None,
    formats: Annotated[str, typer.Option(metavar="LIST", help="要哪些格式，以逗号分开。")] = ",".join(
        api.REPORT_FORMATS
    ),
) -> int:
    """由决算账套写部门预算绩效评价报告、专项预算项目绩效评价报告：数都从账套来，判断由人填写。"""
    wanted = [name.strip() for name in formats.split(",") if name.strip()]

    def work() -> Code:
        if ask is not None:
            needs = api.ask_reports(book, ask)
            write_text(f"已写  {ask}，要由人填写 {len(needs)} 项\n填好后：yujue report {ask} --out 文件夹\n")
            return Code.DONE
        with progress() as bar:
            bar.add_task(book.name, total=None)
            built = api.build_reports(book, out, kind, project or [], wanted)
        write_text("\n".join(api.build_text(one) for one in built))
        return Code.ERRORS_FOUND if any(one.errors for one in built) else Code.DONE

    return guarded(book.name, work)
