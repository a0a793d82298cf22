"""`yujue rules`, and what a rule checks and on what basis."""

from __future__ import annotations

from yujue import api
from yujue.api.words import SEVERITY_WORDS
from yujue.cli.app import Command, app
from yujue.cli.codes import Code
from yujue.cli.output import say, write_text


@app.command(cls=Command)
def rules() -> int:
    """列出全部规则。"""
    for rule in api.rules().values():
        write_text(f"{rule.id}\t{SEVERITY_WORDS[rule.severity]}\t{rule.title}\t{rule.basis}\n")
    return Code.DONE


def explain_rule(rule: str) -> int:
    """Say what a rule checks."""
    found = api.rules().get(rule)
    if found is None:
        near = "、".join(_like(rule)[:5])
        say(f"没有规则或文件 {rule}；{'您要找的也许是 ' + near if near else '全部规则见 yujue rules'}")
        return Code.UNUSABLE
    lines = [
        f"{found.id}  {found.title}（最重为{SEVERITY_WORDS[found.severity]}）",
        f"  依据  {found.basis}",
        f"  处理  {found.remedy}",
        *([f"  例子  {found.example}"] if found.example else []),
    ]
    write_text("\n".join(lines) + "\n")
    return Code.DONE


def _like(asked: str) -> list[str]:
    """Give the rules with a text in their name, those first whose own part of it is that text."""
    found = [key for key in api.rules() if asked in key]
    return sorted(found, key=lambda key: key.rpartition(".")[2] != asked)
