"""All checks of a book, and alike problems folded into one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from yujue.compiling.problems.amounts import amount_problems
from yujue.compiling.problems.balance import balance_problems
from yujue.compiling.problems.codes import code_problems
from yujue.compiling.problems.cover import cover_problems, is_declared
from yujue.compiling.problems.economic import economic_problems
from yujue.compiling.problems.goals import goal_problems
from yujue.compiling.problems.procurement import procurement_problems
from yujue.compiling.problems.projects import project_problems
from yujue.compiling.problems.required import required_problems
from yujue.compiling.problems.texts import text_problems
from yujue.compiling.problems.three_public import three_public_problems
from yujue.compiling.problems.units import unit_problems
from yujue.facts.book import Book, Problem

NAMED = 5
"""Cells of alike problems that are named; the others are counted."""
_ALL = (
    cover_problems,
    required_problems,
    unit_problems,
    code_problems,
    amount_problems,
    balance_problems,
    economic_problems,
    project_problems,
    procurement_problems,
    goal_problems,
    text_problems,
)


def book_problems(book: Book) -> tuple[Problem, ...]:
    """Find what is wrong with a book, errors first; problems that say the same are one, with all their cells."""
    found = [problem for check in _ALL for problem in check(book)]
    if is_declared(book):
        found += three_public_problems(book)
    order = {"error": 0, "warning": 1, "info": 2}
    return tuple(sorted(folded(found), key=lambda one: order[one.severity]))


def folded(problems: Iterable[Problem]) -> list[Problem]:
    """Make one of the problems that differ in their cell only."""
    groups: dict[Problem, list[str]] = {}
    for one in problems:
        groups.setdefault(replace(one, cell=""), []).append(one.cell)
    return [_with_cells(one, [cell for cell in dict.fromkeys(cells) if cell]) for one, cells in groups.items()]


def _with_cells(one: Problem, cells: list[str]) -> Problem:
    if len(cells) < 2:
        return replace(one, cell=cells[0] if cells else "")
    named = "、".join(cells[:NAMED]) + ("等" if len(cells) > NAMED else "")
    return replace(one, cell=cells[0], message=f"{one.message}（共 {len(cells)} 处：{named}）")
