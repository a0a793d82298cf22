"""`yujue backup`: everything of a workbench in one file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from yujue.cli.app import Command, app
from yujue.cli.codes import Code
from yujue.cli.files import guarded
from yujue.cli.output import write_text
from yujue.cli.users import Data

File = Annotated[Path, typer.Argument(metavar="FILE", show_default=False)]


@app.command(cls=Command)
def backup(file: File, data: Data = None) -> int:
    """备份工作台：数据库、文件、结果写成一个 zip；服务开着也可以。"""

    def work() -> Code:
        from yujue.web.manage import write_backup

        made = write_backup(data, file)
        write_text(f"已备份到 {file}：{len(made['files'])} 个文件\n")
        return Code.DONE

    return guarded("backup", work)
