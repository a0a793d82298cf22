"""`yujue demo`: check the bundled example, a document of our own invention with errors put in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from yujue import api
from yujue.cli.app import Command, app
from yujue.cli.codes import Code
from yujue.cli.files import guarded
from yujue.cli.output import terminal_is_coloured, write_text


@app.command(cls=Command)
def demo(
    out: Annotated[Path, typer.Option(metavar="DIR", help="把示例文件和网页报告写到这个文件夹。")] = Path("out"),
) -> int:
    """核对随程序带的示例（我们编的一份部门预算，故意放进了错误），并写出网页报告。"""
    return guarded("demo", lambda: show(out))


def show(out: Path) -> Code:
    """Check the example, print the report, write the example and its HTML report."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        example = out / api.EXAMPLE.name
        example.write_bytes(api.EXAMPLE.read_bytes())
        report = api.check(example)
        page = out / "demo.html"
        page.write_text(api.report_html(report), "utf-8")
    except OSError as error:
        raise api.UnusableFileError(str(out), f"写不了这个文件夹（{error.strerror}），请用 --out 换一个") from error
    write_text(api.report_text(report, colour=terminal_is_coloured()))
    write_text(f"\n示例文件：{example.resolve()}\n网页报告：{page.resolve()}（用浏览器打开）\n")
    return Code.ERRORS_FOUND if report.summary.error else Code.DONE
