"""Write the reference pages that follow from code and data: `python -m docs.generate`.

`tests/test_docs.py` fails when a page is not what this would write.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import typer

from yujue.api.words import SEVERITY_WORDS
from yujue.checking.obligations import catalogue
from yujue.checking.obligations.catalogue import Item
from yujue.checking.rules import rules
from yujue.cli.runner import COMMANDS
from yujue.compiling.narrative.environment import PARTS, word_names
from yujue.forms.book import Column, problem_rules, sheets, value_list
from yujue.forms.data import load
from yujue.web.permissions import permissions

FOLDER = Path(__file__).parent / "reference"
NOTE = "<!-- Written by `python -m docs.generate`; change the code or the data, not this page. -->\n"
AREAS = {
    "identities": "表内、表间关系",
    "sentences": "文字与表格、文字内部",
    "goals": "绩效目标",
    "evaluation": "绩效自评",
    "reports": "绩效评价报告",
    "codes": "科目编码",
    "wording": "文字与格式",
    "disclosure": "应当公开的事项",
    "previous": "与上年文件比较",
}
SOURCES = {"identity": "勾稽关系", "law": "法规", "standard": "标准", "convention": "惯例", "technical": "技术"}
KINDS = {"budget": "预算", "final": "决算", "performance": "绩效"}


def commands() -> Iterator[str]:
    """Give the page of the command line."""
    group: Any = typer.main.get_command(COMMANDS[0].app)
    yield "# Commands\n"
    yield "Exit codes: `0` done, no error found · `1` done, at least one error · `2` a file could not be used, or a wrong"
    yield "command line · `3` internal fault (a report file is written, its place printed) · `130` interrupted · `141` pipe closed.\n"
    for name, command in sorted(group.commands.items()):
        yield from command_lines(f"yujue {name}", command)
    yield "## yujue --version\n"
    yield "显示版本。"


def command_lines(name: str, command: Any) -> Iterator[str]:
    """Give a command with its parameters, and the commands of a group after it."""
    yield f"## {name}\n"
    yield f"{(command.help or '').strip()}\n"
    for parameter in command.params:
        yield from parameter_lines(parameter)
    for inner, one in sorted(getattr(command, "commands", {}).items()):
        yield from command_lines(f"{name} {inner}", one)


def parameter_lines(parameter: Any) -> Iterator[str]:
    """Give an argument or option with its help and default."""
    is_option = parameter.param_type_name == "option"
    default = getattr(parameter.default, "value", parameter.default)
    shown = "" if default in (None, False) or callable(default) else f" 默认 `{default}`。"
    yield f"### {' '.join(parameter.opts) if is_option else parameter.metavar or parameter.name}\n"
    yield f"{parameter.help or ''}{shown if is_option else ''}\n"


def permission_page() -> Iterator[str]:
    """Give the page of who may do what in the workbench."""
    table = permissions()
    roles = [role for role in table.roles.values() if not role.published]
    yield "# Permissions of the workbench\n"
    yield "A role is given at an organisation and holds for it and all below it; what belongs elsewhere is not found. Without a login one"
    yield "sees only what is published. Where there is no user at all, the one local user may do everything.\n"
    yield f"| ability | {' | '.join(f'{role.name} `{role.code}`' for role in roles)} |"
    yield f"|---|{'---|' * len(roles)}"
    for code, words in table.abilities.items():
        if code != "open":
            yield f"| `{code}` {words} | {' | '.join('✓' if code in role.abilities else '' for role in roles)} |"
    yield "\n| address | method and ability |\n|---|---|"
    for route, methods in table.routes.items():
        yield f"| `/{route}` | {', '.join(f'{method} `{ability}`' for method, ability in methods.items())} |"


def rule_page() -> Iterator[str]:
    """Give the page of the rules."""
    yield "# Rules\n"
    yield "Each finding names its rule; `yujue explain RULE` shows the same. The severity is the gravest that a rule gives.\n"
    area = ""
    for rule in sorted(rules().values(), key=lambda one: list(AREAS).index(one.area)):
        if rule.area != area:
            area = rule.area
            yield f"## {AREAS[area]}\n"
        yield f"### {rule.id}\n"
        yield f"{rule.title}（{SEVERITY_WORDS[rule.severity]}，{SOURCES[rule.source]}）\n"
        yield f"- 依据：{rule.basis}"
        yield f"- 处理：{rule.remedy}"
        yield from ([f"- 例子：{rule.example}"] if rule.example else [])
        yield ""


def form_page() -> Iterator[str]:
    """Give the page of the forms."""
    titles: dict[str, list[str]] = {}
    for entry in load("titles.toml")["title"]:
        lacking = f"（不含 {'、'.join(entry['none'])}）" if entry.get("none") else ""
        titles.setdefault(entry["form"], []).append("＋".join(entry["all"]) + lacking)
    yield "# Forms\n"
    yield "A table's form is told by the words of its title; the first line that fits wins. A money table of another kind"
    yield "has no form. Header and row vocabulary stands in `src/yujue/forms/*.toml`.\n"
    for form, words in titles.items():
        if form:
            yield f"## {form}\n"
            yield "\n".join(f"- {line}" for line in words) + "\n"


def obligation_page() -> Iterator[str]:
    """Give the page of the obligations."""
    yield "# Obligations\n"
    yield "What must be checked. Each is answered `passed`, `failed`, `not_applicable` or `not_evaluated`, never passed without data.\n"
    group = ""
    for item in catalogue():
        if item.group != group:
            group = item.group
            yield f"## {group}\n"
        yield f"### {item.id}\n"
        yield f"{item.title}（{SOURCES[item.source]}：{item.basis}）\n"
        yield f"{scope(item)}{method(item)}\n"


def scope(item: Item) -> str:
    """Say to which documents an obligation applies."""
    parts = ["、".join(KINDS[kind] for kind in item.kinds), "、".join(item.levels), "、".join(item.editions)]
    said = "；".join(part for part in parts if part)
    but = f"，{'、'.join(item.excluded)} 除外" if item.excluded else ""
    return f"适用：{said or '全部'}{but}。"


def method(item: Item) -> str:
    """Say how an obligation is answered."""
    if item.rules:
        where = f"（表：{'、'.join(item.forms)}）" if item.forms else ""
        return f"规则：{'、'.join(f'`{rule}`' for rule in item.rules)}{where}。"
    if item.forms:
        return f"识别到表式：{'、'.join(f'`{form}`' for form in item.forms)}。"
    return "文中有相关的说明。" if item.says else f"程序判断：`{item.probe}`。"


def measure_page() -> Iterator[str]:
    """Give the page of the measures that the narrative's figures have."""
    yield "# Measures\n"
    yield "The names of quantities in sentences: `base[.part][.share|.count]`, and `yoy.base.delta|pct` for changes. A figure"
    yield "that stands in a table has the name of its slice: `revenue`, `expenditure`, `general_public_expenditure`,"
    yield "`general_public_basic`, `fiscal_appropriation`, `three_public` with parts such as `basic`, `project`, `func.206`.\n"
    yield "## Counts, areas and thresholds\n"
    counts = load("narrative", "counts.toml")["count"]
    for name in dict.fromkeys(entry.get("measure", "") for entry in counts):
        yield from ([f"- `{name}`"] if name else [])
    yield "\n## Figures that stand in no table\n"
    atoms = load("narrative", "atoms.toml")["atom"]
    for name in dict.fromkeys(entry.get("measure", "") for entry in atoms):
        words = next(("、".join(entry["words"][:3]) for entry in atoms if entry.get("measure") == name), "")
        yield from ([f"- `{name}`：{words}"] if name else [])


def template_page() -> Iterator[str]:
    """Give the page of the words that templates of documents may use."""
    yield "# Templates\n"
    yield "An edition's text is its `document.j2`: headings by `#`, paragraphs by blank lines, tables and charts as commands on"
    yield "lines of their own. Jinja2 renders it in a sandbox. `organisation`, `level` (部门 or 单位), `year` and `last_year` are"
    yield "texts and numbers; `knows(stage)` tells whether the book has amounts of a stage; `chinese(n)` writes 一, 二, 三. A"
    yield "figure's name is that of its [measure](measures.md), made of the stems and parts in `src/yujue/forms/measures.toml`.\n"
    for part in PARTS:
        for name in word_names(part):
            word = getattr(part, name)
            given = [one for key, one in inspect.signature(word).parameters.items() if key != "self"]
            parameters = [one.name if one.default is one.empty else f"{one.name}={one.default!r}" for one in given]
            yield f"## {name}\n"
            yield f"`{name}({', '.join(parameters)})`\n"
            yield inspect.cleandoc(word.__doc__ or "") + "\n"


TYPES = {
    "text": "文本",
    "long": "文本（可分段）",
    "code": "编码",
    "word": "选项",
    "amount": "金额",
    "number": "数",
    "year": "年度",
    "date": "日期",
    "slice": "口径",
}
SEVERITY_OF = {"error": "错误", "warning": "警告", "info": "提示"}


def book_page() -> Iterator[str]:
    """Give the page of the book: its sheets and columns, what columns choose from, what can be wrong."""
    yield "# 账套（the book）\n"
    yield "账套是一本 Excel 工作簿（xlsx、xls），或者一个文件夹（zip 压缩包）的 CSV 文件（UTF-8 或 GBK），每张表一个文件。"
    yield "列头用中文名或字段名都可以，次序不限；没有列出的列不读，“项目”“政府采购”表里的会留作自己的栏目。"
    yield "字段名与预算管理一体化的叫法一致。怎样填见[填账套](../how-to/fill-the-book.md)。\n"
    for sheet in sheets():
        money = "（有金额单位：元或万元）" if sheet.money else ""
        yield f"## {sheet.name}\n"
        yield f"{sheet.hint}CSV 文件名 `{sheet.csv}.csv`{money}。\n"
        yield "| 列 | 字段名 | 填什么 | 必填 | 选自 | 说明 |"
        yield "|---|---|---|---|---|---|"
        yield from (column_line(column) for column in sheet.columns)
        yield ""
    yield "## 可选的值\n"
    for name in dict.fromkeys(c.choices for sheet in sheets() for c in sheet.columns if c.choices):
        yield from list_lines(name)
    yield "\n## 账套的问题\n"
    for rule, entry in problem_rules().items():
        yield f"- `{rule}`（{SEVERITY_OF[entry['severity']]}）{entry['title']}。依据：{entry['basis']}。处理：{entry['remedy']}。"


def column_line(column: Column) -> str:
    """Give a column as a line of a table."""
    final = "只有决算有。" if column.kinds == ("final",) else ""
    must = "是" if column.required else ""
    field = column.field.removeprefix("fields.")
    return f"| {column.header} | `{field}` | {TYPES[column.type]} | {must} | {column.choices} | {column.note}{final} |"


def list_lines(name: str) -> Iterator[str]:
    """Give the values of a list, or say where a long one stands."""
    if name in {"agency", "project"}:
        yield f"- `{name}`：“{'预算单位' if name == 'agency' else '项目'}”表中所列的。"
    elif name in {"exp_func", "dep_bgt_eco", "gov_bgt_eco", "pro_cat"}:
        yield f"- `{name}`：`src/yujue/codes/data/{name}.csv`，以账套年度有效的为准。"
    elif name == "edition":
        yield f"- `{name}`：" + "、".join(f"{m.name}（`{m.code}`）" for m in value_list(name).members) + "。"
    else:
        yield f"- `{name}`：" + "、".join(value_list(name).labels()) + "。"


PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "commands.md": commands,
    "permissions.md": permission_page,
    "rules.md": rule_page,
    "forms.md": form_page,
    "obligations.md": obligation_page,
    "measures.md": measure_page,
    "templates.md": template_page,
    "book.md": book_page,
}


def page(name: str) -> str:
    """Give a page's text."""
    return NOTE + "\n".join(PAGES[name]()).rstrip() + "\n"


def main() -> None:
    """Write all pages."""
    for name in PAGES:
        (FOLDER / name).write_text(page(name), "utf-8")
        sys.stdout.write(f"{FOLDER / name}\n")


if __name__ == "__main__":
    main()
