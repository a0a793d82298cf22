"""What sentences say of last year: figures printed, and bases that follow from a change, a rate or 持平."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from yujue.checking.previous.claims import BASE, BUDGET, Claim
from yujue.checking.previous.data import stage_word, words
from yujue.disclosure import Disclosure, DocumentInfo, Place, Quantity, Statement
from yujue.facts import Interval, Slice

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class _Base:
    """What is compared with: the slice of a level in another year and stage."""

    level: Quantity
    year: int
    stage: str
    rule: str = BASE

    @property
    def slice(self) -> Slice | None:
        own = self.level.slice
        return None if own is None else own.replaced(fiscal_year=str(self.year), stage=self.stage)


@dataclass(frozen=True, slots=True)
class _Saying:
    """How it is said: by which quantity, in which way, with which values and words."""

    quantity: Quantity
    way: str
    interval: Interval
    words: str


def sentence_claims(disclosure: Disclosure) -> Iterator[Claim]:
    """Give what the narrative says of an earlier document."""
    for statement in disclosure.statements:
        yield from _printed(statement, disclosure.document)
        yield from _changes(statement, disclosure.document)
        yield from _equals(statement, disclosure.document)
        yield from _completions(statement, disclosure.document)


def is_earlier(year: int | None, stage: str | None, info: DocumentInfo) -> bool:
    """Tell whether a figure is of an earlier year, or the budget of final accounts' own year."""
    if year is None or info.fiscal_year is None:
        return False
    return year < info.fiscal_year or (year == info.fiscal_year and info.kind == "final" and stage == "budget")


def rule_of(year: int, info_year: int | None, otherwise: str) -> str:
    """Give the rule: of the same year it is the budget that is spoken of."""
    return BUDGET if year == info_year else otherwise


def says(pattern: re.Pattern[str], text: str) -> bool:
    """Tell whether a text, blanks left out, holds a pattern."""
    return bool(pattern.search("".join(text.split())))


def _printed(statement: Statement, info: DocumentInfo) -> Iterator[Claim]:
    for quantity in statement.quantities:
        year, stage = quantity.fiscal_year, quantity.stage or ""
        if quantity.role != "level" or quantity.kind != "amount" or year is None or not is_earlier(year, stage, info):
            continue
        said = f"{year}年{stage_word(stage)}{quantity.text}"
        base = _Base(quantity, year, stage, rule_of(year, info.fiscal_year, BASE))
        yield _claim(statement, base, _Saying(quantity, "printed", quantity.interval, said))


def _changes(statement: Statement, info: DocumentInfo) -> Iterator[Claim]:
    """Give the bases that follow from a level and its change; a rate counts where no amount is said."""
    changed = {quantity.of for quantity in statement.quantities if quantity.role == "delta"}
    for quantity in statement.quantities:
        base = _base_of(statement, quantity, info)
        if base is None or quantity.base is not None or not quantity.direction:
            continue
        if quantity.role == "rate" and (quantity.of in changed or quantity.kind != "percent"):
            continue
        interval = before(base.level.interval, quantity)
        said = f"{base.level.text}比{base.year}年{stage_word(quantity.base_stage)}{quantity.word}{quantity.text}"
        if interval is not None:
            claim = _claim(statement, base, _Saying(quantity, quantity.role, interval, said))
            yield replace(claim, by_rate=_by_rate(statement, quantity, base))


def _by_rate(statement: Statement, change: Quantity, base: _Base) -> Interval | None:
    """Give the base that follows from the rate of the same change, where one is said."""
    rates = (q for q in statement.quantities if q.role == "rate" and q.kind == "percent" and q.of == change.of)
    rate = next((q for q in rates if q.base_year == change.base_year and q.direction), None)
    return before(base.level.interval, rate) if rate is not None and change.role == "delta" else None


def before(level: Interval, change: Quantity) -> Interval | None:
    """Give the base from this year's level and its change; None where a rate allows anything."""
    sign = change.direction or 0
    if change.role == "delta":
        return level - change.interval.scaled(sign)
    grown = Interval.point(HUNDRED) + change.interval.scaled(sign)
    return None if grown.low <= 0 else level.scaled(HUNDRED).ratio(grown)


def _base_of(statement: Statement, quantity: Quantity, info: DocumentInfo) -> _Base | None:
    if quantity.role not in {"delta", "rate"} or quantity.of is None or quantity.base_year is None:
        return None
    level = statement.quantities[quantity.of]
    return _compared(level, quantity.base_year, quantity.base_stage, info)


def _compared(level: Quantity, year: int, stage: str | None, info: DocumentInfo) -> _Base:
    return _Base(level, year, stage or level.stage or "budget", rule_of(year, info.fiscal_year, BASE))


def _equals(statement: Statement, info: DocumentInfo) -> Iterator[Claim]:
    """Give the bases of 持平: what this year's figure is."""
    for comparison in statement.comparisons:
        if comparison.direction or comparison.right is not None or comparison.left is None:
            continue
        if comparison.base_year is None or comparison.kind != "stated":
            continue
        level = statement.quantities[comparison.left]
        base = _compared(level, comparison.base_year, comparison.base_stage, info)
        said = f"{level.text}与{base.year}年{stage_word(comparison.base_stage)}{comparison.word}"
        yield _claim(statement, base, _Saying(level, "equal", level.interval, said))


def _completions(statement: Statement, info: DocumentInfo) -> Iterator[Claim]:
    """Give the budgets that follow from 完成预算的…%, where the budget itself is not printed."""
    for quantity in statement.quantities:
        own = quantity.whole_slice
        if quantity.role != "completion" or quantity.whole is not None or quantity.of is None or own is None:
            continue
        level = statement.quantities[quantity.of]
        interval = level.interval.scaled(HUNDRED).ratio(quantity.interval)
        if own.get("stage") != "budget" or own.get("fiscal_year") != str(info.fiscal_year) or interval is None:
            continue
        base = _Base(level, info.fiscal_year or 0, "budget", BUDGET)
        said = f"{level.text}完成预算的{quantity.text}"
        yield _claim(statement, base, _Saying(quantity, "completion", interval, said))


def _claim(statement: Statement, base: _Base, saying: _Saying) -> Claim:
    level, said, way = base.level, saying.quantity, saying.way
    place = Place(
        section=statement.section,
        page=said.page or statement.page,
        line=statement.line,
        text=statement.text,
        box=said.box or statement.box,
    )
    return Claim(
        rule=base.rule,
        way=way,
        slice=base.slice,
        measure=level.measure,
        year=base.year,
        stage=base.stage,
        interval=saying.interval,
        words=saying.words,
        shown=said.text,
        place=place,
        factor=level.printed.factor,
        ulp=max(q.printed.unit_in_last_place for q in (level, said) if q.kind == "amount"),
        level=None if way == "printed" else level,
        change=None if way in {"printed", "equal"} else said.interval,
        sign=said.direction or 0,
        restated=says(words().restated, statement.text),
    )
