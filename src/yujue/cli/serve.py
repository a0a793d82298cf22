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
    host: Annotated[
        str, typer.Option(metavar="HOST", help="监听的地址；给别人用请放在 https 代理后面。")
    ] = "127.0.0.1",
    name: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="别人访问用的域名，可多次。", show_default=False)
    ] = None,
    https: Annotated[bool, typer.Option("--https", help="前面有 https 代理：只在 https 上给出登录。")] = False,
    shared: Annotated[bool, typer.Option("--shared", help="人人都要登录（有用户后总是如此）。")] = False,
    examples: Annotated[bool, typer.Option("--examples", help="还没有检查过文件时，先放进示例并检查。")] = False,
) -> int:
    """在浏览器里用：启动工作台，默认只有本机能访问。"""

    def work() -> Code:
        from yujue.web import Sharing
        from yujue.web import serve as run

        sharing = Sharing(host, tuple(name or ()), https, shared)
        run(data, port, write_text, examples=examples, sharing=sharing)
        return Code.DONE

    return guarded("serve", work)
