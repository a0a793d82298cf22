"""`yujue journal`: whether the record of a workbench is as it was written."""

from __future__ import annotations

from yujue.cli.app import Command, app
from yujue.cli.codes import Code
from yujue.cli.files import guarded
from yujue.cli.output import write_text
from yujue.cli.users import Data


@app.command(cls=Command)
def journal(data: Data = None) -> int:
    """核对工作台的记录有没有被改动过，给出最后一行的摘要以便另行保存。"""

    def work() -> Code:
        from yujue.web.manage import verify_journal

        broken, lines, digest = verify_journal(data)
        if broken is not None:
            write_text(f"记录从第 {broken} 行起对不上，可能被改动过\n")
            return Code.ERRORS_FOUND
        write_text(f"记录完整，共 {lines} 行；最后一行的摘要 {digest or '（无）'}\n")
        return Code.DONE

    return guarded("journal", work)
