"""Project codes and names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from yujue.checking.finding import Finding
from yujue.disclosure import Disclosure, Place, ProjectGoal, Row

LENGTH = 21
ALIKE = 0.6
_CODE = re.compile(r"\d{8}[0-9A-Z]{10,13}")


def project_codes(disclosure: Disclosure) -> dict[str, list[tuple[str, Place]]]:
    """Give the project codes printed in goal forms, each with the names and places it stands beside."""
    found: dict[str, list[tuple[str, Place]]] = {}
    for goal in disclosure.goals:
        if goal.kind == "project" and goal.pro_code and _CODE.fullmatch(goal.pro_code):
            found.setdefault(goal.pro_code, []).append((goal.project, goal.place))
    return found


def check_length(disclosure: Disclosure) -> Iterator[Finding]:
    """Find project codes that have not 21 characters."""
    short = {code: where for code, where in project_codes(disclosure).items() if len(code) != LENGTH}
    if short:
        said = "、".join(list(short)[:4]) + (f"等{len(short)}个" if len(short) > 4 else "")
        message = f"项目编码应为21位，{said}不是21位"
        places = tuple(place for where in short.values() for _, place in where)
        yield Finding("codes.project_length", "info", message, places, tuple(short)[:6])


def check_year(disclosure: Disclosure) -> Iterator[Finding]:
    """Find project codes of a year after the budget's."""
    year = disclosure.document.fiscal_year
    if year is None or disclosure.document.kind != "budget":
        return
    for code, where in project_codes(disclosure).items():
        if len(code) == LENGTH and int(code[6:8]) > year % 100:
            message = f"项目“{where[0][0]}”编码{code}的年份为20{code[6:8]}，晚于预算年度{year}"
            yield Finding("codes.project_year", "warning", message, (where[0][1],), (code,))


def check_two_names(disclosure: Disclosure) -> Iterator[Finding]:
    """Find one project code with two names."""
    for code, where in project_codes(disclosure).items():
        names = {"".join(name.split()): place for name, place in where}
        if len(names) > 1:
            said = "、".join(f"“{name}”" for name in names)
            message = f"同一项目编码{code}有不同名称：{said}"
            yield Finding("codes.project_name", "warning", message, tuple(names.values()), tuple(names))


def check_names(disclosure: Disclosure) -> Iterator[Finding]:
    """Find one project under two names in the project table and in its goals: same money, names alike."""
    table = disclosure.table("project_expenditure")
    goals = [goal for goal in disclosure.goals if goal.kind == "project" and goal.amount("total")]
    if table is None:
        return
    names = {_plain(goal.project) for goal in goals}
    rows = [row for row in table.rows if row.kind == "detail" and _plain(row.label) not in names]
    listed = {_plain(row.label) for row in table.rows}
    for row in rows:
        for goal in goals:
            if _plain(goal.project) not in listed and _same_project(row, goal):
                yield _name(table.id, row, goal)


def _plain(name: str) -> str:
    return re.sub(r"[\s（）()“”]", "", name)


def _same_project(row: Row, goal: ProjectGoal) -> bool:
    total = goal.amount("total")
    money = total is not None and any(cell.amount == total.printed.amount for cell in row.cells if cell.amount)
    return money and Levenshtein.normalized_similarity(_plain(row.label), _plain(goal.project)) >= ALIKE


def _name(table: str, row: Row, goal: ProjectGoal) -> Finding:
    total = goal.amount("total")
    amount = total.printed.text if total else ""
    message = f"同一项目（{amount}）两表名称不一致：项目支出表“{row.label}”，绩效目标表“{goal.project}”"
    here = Place(table=table, row=row.label, page=row.page, line=row.line, text=row.label)
    return Finding("codes.project_name", "warning", message, (goal.place, here), (goal.project, row.label))
