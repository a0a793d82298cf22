"""`yujue users`: who may log in to a shared workbench."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from yujue.cli.app import Command, Group, app
from yujue.cli.codes import Code
from yujue.cli.files import guarded
from yujue.cli.output import write_text

Data = Annotated[Path | None, typer.Option(metavar="DIR", help="工作台的数据文件夹。", show_default=False)]
Name = Annotated[str, typer.Argument(metavar="用户名", show_default=False)]
Password = Annotated[
    str, typer.Option(envvar="YUJUE_PASSWORD", prompt="密码", hide_input=True, help="不写则会问；也可放在环境变量里。")
]
Passing = Annotated[bool, typer.Option("--must-change", help="下次登录须先改成自己的密码。")]

users = typer.Typer(cls=Group, name="users", help="共享的工作台上谁能登录：新增、列出、改密码。", no_args_is_help=True)
app.add_typer(users)


@users.command(cls=Command)
def add(
    username: Name,
    password: Password,
    role: Annotated[str, typer.Option(metavar="ROLE", help="角色代号，如 clerk、administrator。")] = "clerk",
    organisation: Annotated[
        str, typer.Option(metavar="PATH", help="机构，如 市财政局/市科技局；没有的会建立。")
    ] = "本单位",
    name: Annotated[str, typer.Option(metavar="NAME", help="姓名。")] = "",
    must_change: Passing = False,
    data: Data = None,
) -> int:
    """新增用户，并授予一个机构的角色。"""

    def work() -> Code:
        from yujue.web.manage import Newcomer, add_user

        newcomer = Newcomer(username, name, role, organisation, must_change)
        write_text(f"已新增用户 {add_user(data, newcomer, password)}\n")
        return Code.DONE

    return guarded("users add", work)


@users.command(cls=Command)
def password(username: Name, password: Password, must_change: Passing = False, data: Data = None) -> int:
    """改一个用户的密码，他须重新登录。"""

    def work() -> Code:
        from yujue.web.manage import change_password

        change_password(data, username, password, passing=must_change)
        write_text(f"已改 {username} 的密码\n")
        return Code.DONE

    return guarded("users password", work)


@users.command("list", cls=Command)
def list_(data: Data = None) -> int:
    """列出用户和角色。"""

    def work() -> Code:
        from yujue.web.manage import list_users

        for each in list_users(data):
            stopped = "" if each["active"] else "（已停用）"
            write_text(f"{each['username']}{stopped}  {each['name']}  {'；'.join(each['roles'])}\n")
        return Code.DONE

    return guarded("users list", work)
