"""The parts of the ratios: figures of a book at a date, each with its source or with the reason why it is not known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from yujue.facts.book import Book, Project, Purchase
from yujue.performance.money import whole_money

COUNTED = "counted."


@dataclass(frozen=True, slots=True)
class Part:
    """A figure, 元 or a count (`unit` 元 | 个 | ""); `source` says where it is from, or why it is None."""

    value: Decimal | None
    unit: str
    source: str


def part_of(book: Book, name: str, at: str) -> Part:
    """Give a part by its name in `forms/ratios.toml`; KeyError for one that is not declared."""
    if name.startswith(COUNTED):
        return _counted(book, name.removeprefix(COUNTED), at)
    return _PARTS[name](book, at)


def _counted(book: Book, name: str, at: str) -> Part:
    held = [one for one in book.counted if (one.date, one.part) == (at, name)]
    if len(held) != 1 or held[0].value is None:
        why = "填了几次，请只留一次" if len(held) > 1 else "没有填"
        return Part(None, "", f"“绩效管理数据”截至{at}{why}")
    row, said = held[0].at.row, held[0].source
    where = f"第{row}行" if row else f"截至{at}"
    return Part(held[0].value, "", f"“绩效管理数据”{where}{f'（{said}）' if said else ''}")


def _money(which: str) -> Callable[[Book, str], Part]:
    def found(book: Book, at: str) -> Part:
        money = whole_money(book, at)
        if which == "budget":
            return _yuan(money.budget, "“支出”年初预算数之和")
        if money.adjusted is None or (which in {"executed", "unspent"} and money.executed is None):
            return Part(None, "元", money.why)
        spent = money.executed or 0
        fen = {
            "adjusted": money.adjusted,
            "executed": spent,
            "adjustment": abs(money.adjusted - money.budget),
            "unspent": money.adjusted - spent,
        }[which]
        return _yuan(fen, f"“预算执行”截至{at}各行之和")

    return found


def _yuan(fen: int, source: str) -> Part:
    return Part(Decimal(fen) / 100, "元", source)


def _purchases(stage: str) -> Callable[[Book, str], Part]:
    def found(book: Book, at: str) -> Part:
        if not book.procurement and not book.purchases:
            return _yuan(0, "“政府采购”“政府采购执行”都没有内容")
        held = [one for one in book.purchases if one.date == at]
        known = [fen for one in held if (fen := one.amounts.get(stage)) is not None]
        if len(known) < len(held) or {one.name for one in book.procurement} - _names(held):
            return Part(None, "元", f"“政府采购执行”截至{at}没有填全")
        return _yuan(sum(known), f"“政府采购执行”截至{at}各行之和")

    return found


def _names(held: list[Purchase]) -> set[str]:
    return {one.name for one in held}


def _count(word: str, test: Callable[[Book, Project, str], bool]) -> Callable[[Book, str], Part]:
    def found(book: Book, at: str) -> Part:
        return Part(Decimal(sum(test(book, one, at) for one in book.projects)), "个", word.format(at=at))

    return found


def _reached(book: Book, project: Project, date: str) -> bool:
    """Tell whether every indicator of a project has its actual value at a date."""
    names = {one.name for one in book.indicators if one.pro_code == project.pro_code}
    filled = {
        o.name for o in book.achievements if (o.pro_code, o.date) == (project.pro_code, date) and o.actual.strip()
    }
    return bool(names) and names <= filled


def _monitored(book: Book, project: Project, at: str) -> bool:
    """Tell whether money and some goal were looked at before the year's end."""
    days = {one.date for one in book.achievements if one.pro_code == project.pro_code and one.actual.strip()}
    spent = {one.date for one in book.execution if one.pro_code == project.pro_code}
    return any(f"{book.fiscal_year}-01-01" <= day <= at and not day.endswith("12-31") for day in days & spent)


def _aimed(book: Book, project: Project, _: str) -> bool:
    return bool(project.goal.strip()) and any(one.pro_code == project.pro_code for one in book.indicators)


def _results(used: bool) -> Callable[[Book, str], Part]:
    def found(book: Book, _: str) -> Part:
        if used and any(not one.used for one in book.results):
            return Part(None, "个", "“结果应用”有没有写明是否应用的")
        held = [one for one in book.results if not used or one.used == "yes"]
        return Part(Decimal(len(held)), "个", "“结果应用”的行数")

    return found


_PARTS: Mapping[str, Callable[[Book, str], Part]] = {
    **{name: _money(name) for name in ("budget", "adjusted", "executed", "adjustment", "unspent")},
    "bought": _purchases("final"),
    "purchasing": _purchases("adjusted"),
    "projects": _count("“项目”的行数", lambda *_: True),
    "projects.aimed": _count("“项目”中有年度绩效目标和绩效指标的", _aimed),
    "projects.monitored": _count("“预算执行”“指标完成”有年中同一时点数的项目", _monitored),
    "projects.evaluated": _count("“指标完成”截至{at}各指标都有实际完成值的项目", _reached),
    "results": _results(used=False),
    "results.used": _results(used=True),
}
