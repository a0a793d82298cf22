"""`yujue restore`: a backup put back where nothing is."""

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
def restore(file: File, data: Data = None) -> int:
    """把备份恢复到空的数据文件夹（和空的数据库）；先核对每个文件。"""

    def work() -> Code:
        from yujue.web.manage import read_backup

        made = read_backup(data, file)
        write_text(f"已恢复 {made['created']} 的备份：{len(made['files'])} 个文件\n")
        return Code.DONE

    return guarded("restore", work)
