"""`yujue new`, `yujue build`, `yujue editions`: a book to fill, and from it the whole disclosure."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from yujue import api
from yujue.cli.app import Command, app
from yujue.cli.codes import Code
from yujue.cli.files import guarded, progress
from yujue.cli.output import json_line, write_text

Edition = Annotated[
    str | None, typer.Option("--edition", metavar="NAME", help="表式（见 yujue editions）。", show_default=False)
]


class BuildFormat(StrEnum):
    """How the outcome is told."""

    TEXT = "text"
    JSON = "json"


@app.command(cls=Command)
def build(
    book: Annotated[
        Path, typer.Argument(metavar="BOOK", help="账套：工作簿，或 CSV 的文件夹、压缩包。", show_default=False)
    ],
    edition: Edition = None,
    out: Annotated[Path, typer.Option(metavar="DIR", help="写到这个文件夹。")] = Path(),
    formats: Annotated[str, typer.Option(metavar="LIST", help="要哪些格式，以逗号分开。")] = ",".join(api.FORMATS),
    form: Annotated[
        BuildFormat, typer.Option("--format", metavar="FORMAT", help="结果怎样说：text 供人阅读；json 一行。")
    ] = BuildFormat.TEXT,
) -> int:
    """由账套生成整份公开：全部表格、说明文字、绩效表，写成 Word、Excel、PDF、网页和开放数据。"""
    wanted = [name.strip() for name in formats.split(",") if name.strip()]

    def work() -> Code:
        with progress() as bar:
            task = bar.add_task("", total=len(wanted), visible=len(wanted) > 1)

            def told(name: str) -> None:
                bar.update(task, description=name, advance=1)

            built = api.build(book, out, edition, wanted, told)
        as_json = form is BuildFormat.JSON
        write_text(json_line(api.build_json(built), sys.stdout) if as_json else api.build_text(built))
        return Code.ERRORS_FOUND if built.errors else Code.DONE

    return guarded(book.name, work)


@app.command(cls=Command)
def new(
    book: Annotated[Path, typer.Argument(metavar="BOOK.xlsx", help="要写的账套工作簿。", show_default=False)],
    edition: Edition = None,
    source: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE", help="上年的公开文件，用来预填名称、文字和上年数。", show_default=False),
    ] = None,
    year: Annotated[int | None, typer.Option(metavar="YEAR", help="预算（决算）年度。", show_default=False)] = None,
) -> int:
    """写出一本待填的账套：空白的，或由上年公开文件预填的。"""

    def work() -> Code:
        begun = api.begin_book(book, edition, source, year)
        write_text(
            f"已写  {book}（{begun.fiscal_year} 年，表式 {begun.edition}）\n填好后：yujue build {book} --out 文件夹\n"
        )
        return Code.DONE

    return guarded(book.name, work)


@app.command(cls=Command)
def editions() -> int:
    """列出可用的表式。"""
    for one in api.editions():
        written = "可生成" if api.can_build(one.name) else "可读取"
        write_text(f"{one.name}\t{written}\t{one.title}\n")
    return Code.DONE
