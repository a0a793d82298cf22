"""`yujue serve`: the workbench in the browser."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from yujue.cli.app import Command, app
from yujue.cli.codes import Code
from yujue.cli.files import guarded
from yujue.cli.output import write_text


@app.command(cls=Command)
def serve(
    data: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="数据文件夹（默认在用户的数据目录里）。", show_default=False),
    ] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="N", help="端口；0 为任一空闲端口。")] = 8620,
    examples: Annotated[bool, typer.Option("--examples", help="还没有检查过文件时，先放进示例并检查。")] = False,
) -> int:
    """在浏览器里用：启动只有本机能访问的工作台。"""

    def work() -> Code:
        from yujue.web import serve as run

        run(data, port, write_text, examples=examples)
        return Code.DONE

    return guarded("serve", work)
