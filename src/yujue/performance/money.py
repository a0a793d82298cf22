"""What the book says of money at a date, with the reason where it says nothing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from yujue.facts.book import Book
from yujue.forms.schemes import WHOLE


@dataclass(frozen=True, slots=True)
class Money:
    """The year's money of a project or of all expenditure in 分, None where it is not known; `why` then says why."""

    budget: int
    adjusted: int | None
    executed: int | None
    why: str = ""


def year_end(book: Book) -> str:
    """Give the last day of the book's year."""
    return f"{book.fiscal_year}-12-31"


def money_of(book: Book, pro_code: str, at: str, nature: str = "") -> Money:
    """Give the money of a project, or of other expenditure of a nature, from the first of January to `at`.

    A book of final accounts gives its year's end from its lines where the sheet 预算执行 says nothing.
    """
    lines = [one for one in book.lines if one.pro_code == pro_code and (pro_code or one.nature == nature)]
    budget = sum(one.amounts.get("budget", 0) for one in lines)
    rows = [
        one
        for one in book.execution
        if (one.date, one.pro_code) == (at, pro_code) and (pro_code or one.nature == nature)
    ]
    if len(rows) > 1:
        return Money(
            budget, None, None, f"“预算执行”{_name(book, pro_code, nature)}截至{at}填了{len(rows)}次，请只留一次"
        )
    held = rows or (lines if book.kind == "final" and at == year_end(book) else [])
    name = _name(book, pro_code, nature)
    if not held:
        return Money(budget, None, None, f"“预算执行”没有{name}截至{at}的数")
    found = {}
    for stage in ("adjusted", "final"):
        known = [one.amounts.get(stage) for one in held]
        found[stage] = None if None in known else sum(fen for fen in known if fen is not None)
    lacking = [word for stage, word in (("adjusted", "全年预算数"), ("final", "累计执行数")) if found[stage] is None]
    why = f"{name}截至{at}的{'、'.join(lacking)}未填" if lacking else ""
    return Money(budget, found["adjusted"], found["final"], why)


def whole_money(book: Book, at: str) -> Money:
    """Add up all projects and all other expenditure; what one lacks, the whole lacks."""
    keys = dict.fromkeys((one.pro_code, "" if one.pro_code else one.nature) for one in book.lines)
    parts = [money_of(book, code, at, nature) for code, nature in keys]
    if not parts:
        return Money(0, None, None, "账套没有支出")
    lacking = [one.why for one in parts if one.why]
    more = f"等{len(lacking)}处" if len(lacking) > 1 else ""
    return Money(
        sum(one.budget for one in parts),
        _sum([one.adjusted for one in parts]),
        _sum([one.executed for one in parts]),
        f"{lacking[0]}{more}" if lacking else "",
    )


def rate_of(money: Money) -> Decimal | None:
    """Give the execution in percent, not rounded; None where it is not known or there is no budget."""
    if money.adjusted is None or money.executed is None or money.adjusted <= 0:
        return None
    return Decimal(money.executed) * WHOLE / Decimal(money.adjusted)


def in_wan(fen: int | None) -> Decimal | None:
    """Give 分 as 万元, exactly."""
    return None if fen is None else Decimal(fen) / 1_000_000


def _sum(parts: list[int | None]) -> int | None:
    return None if None in parts else sum(one for one in parts if one is not None)


def _name(book: Book, pro_code: str, nature: str) -> str:
    project = book.project(pro_code) if pro_code else None
    return f"项目“{project.name}”" if project else f"项目{pro_code}" if pro_code else f"项目以外支出（{nature}）"
