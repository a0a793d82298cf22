"""`yujue explain`: a rule, or any figure of a document."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from yujue import api
from yujue.cli.app import Command, app
from yujue.cli.codes import Code
from yujue.cli.files import work_through
from yujue.cli.output import json_line, say, write_text
from yujue.cli.rules import explain_rule

MOST_LISTED = 20


class Form(StrEnum):
    """How an explanation is given."""

    TEXT = "text"
    JSON = "json"


@app.command(cls=Command)
def explain(
    about: Annotated[str, typer.Argument(metavar="RULE|FILE", help="规则代号，或公开文件。", show_default=False)],
    figure: Annotated[
        str, typer.Argument(help="文件里要说明的数，照印的写，如 157.10；或它的代号 cell-2-0-11。", show_default=False)
    ] = "",
    page: Annotated[int | None, typer.Option(help="在第几页。", show_default=False)] = None,
    where: Annotated[str, typer.Option(help="位置里的字：表名、行名、栏名，用空格隔开。", show_default=False)] = "",
    form: Annotated[Form, typer.Option("--format", help="text 或 json（yujue.explain/1，每个数一行）。")] = Form.TEXT,
) -> int:
    """说明一条规则（查什么、依据、怎么改），或文件里的一个数（口径、还印在哪里、参与哪些关系、应为多少）。"""
    if not figure and not Path(about).exists():
        return explain_rule(about)
    if not figure:
        say(f"要说明 {about} 里的哪个数？请写在后面，例如 yujue explain {about} 157.10")
        return Code.UNUSABLE
    return work_through([Path(about)], lambda path: _figure(path, figure, page, where, form))


def _figure(path: Path, figure: str, page: int | None, where: str, form: Form) -> Code:
    kept = api.explanations(api.read(path))
    names = [figure] if figure in kept["figures"] else api.found_figures(kept, figure, page, where)
    if not names:
        say(f"{path.name} 里没有印着 {figure} 的数；请照印的写，或去掉 --page、--where 再试")
        return Code.UNUSABLE
    if len(names) > MOST_LISTED:
        lines = "\n".join(api.listed(kept, names[:MOST_LISTED]))
        say(f"{figure} 印在 {len(names)} 处，请用 --page 或 --where 说明是哪一处，例如：\n{lines}")
        return Code.UNUSABLE
    for name in names:
        plain = api.explained(kept, name)
        write_text(json_line(plain, sys.stdout) if form is Form.JSON else api.explain_text(plain))
    return Code.DONE
