"""The self-evaluation of a whole department made from the book: its overall goals, ratios from the book itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from yujue.facts.book import Achievement, Book, IndicatorEntry
from yujue.forms.goal_words import words
from yujue.forms.schemes import DEPARTMENT, Scheme
from yujue.forms.target import parse_target
from yujue.forms.wording import key
from yujue.performance.judging import NOUGHT, Judged, Marked, achieved, added, judged, strangers, twice
from yujue.performance.money import Money, in_wan, whole_money
from yujue.performance.ratios import RatioValue, ratios
from yujue.performance.scoring import Score, score_execution
from yujue.performance.weights import excused, parts_of, scheme_for, unweighed

NOT_APPLICABLE = frozenset(words()["not_applicable"])
GOAL = "goal"
"""The key of the department's goal of the year in the texts of a book."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentEvaluation(Marked):
    """A department's self-evaluation, with its goal of the year."""

    organisation: str
    goal: str


@dataclass(frozen=True, slots=True)
class Reached:
    """What an indicator has reached; `excuse` says why it does not apply, `asked` what people have to look at."""

    value: Achievement
    times: int
    excuse: str = ""
    asked: tuple[str, ...] = ()


def department_evaluation(
    book: Book, entries: Sequence[IndicatorEntry], at: str, offered: Mapping[str, Scheme] | None = None
) -> DepartmentEvaluation:
    """Evaluate a department at a date by `entries`, the indicators that its form of overall goals prints."""
    money, scheme = whole_money(book, at), scheme_for(entries, offered, DEPARTMENT)
    executed = _executed(scheme, money)
    made = DepartmentEvaluation(
        organisation=book.organisation,
        goal=book.texts.get(GOAL, ""),
        at=at,
        scheme=scheme,
        money=money,
        execution=executed,
    )
    if scheme is None:
        return replace(made, asked=(unweighed(entries),))
    known = {key(one.ratio.name): one for one in ratios(book, at)}
    reached = [_reached(book, one, at, known.get(key(one.name))) for one in entries]
    parts = excused(entries, parts_of(entries, scheme, executed), [bool(one.excuse) for one in reached])
    items = tuple(_item(book, *each, scheme) for each in zip(entries, reached, parts, strict=True))
    total = added(items, executed)
    grade = "" if total is None else scheme.grade(total)
    asked = (*_lacking(made, items), *strangers(book, entries, "", at))
    return replace(made, items=items, total=total, grade=grade, asked=asked)


def _lacking(made: DepartmentEvaluation, items: Sequence[Judged]) -> Iterator[str]:
    if made.money.why:
        yield made.money.why
    if not made.goal.strip():
        yield "年度履职目标未填"
    yield from (f"{one.entry.name}：{text}" for one in items for text in one.asked)


def _executed(scheme: Scheme | None, money: Money) -> Score:
    """Score the execution where the scheme marks it on its own; elsewhere it is one of the indicators."""
    full = NOUGHT if scheme is None else scheme.execution
    if not full:
        return Score("not_applicable", "execution", NOUGHT, "方案不另计预算执行率")
    return score_execution(in_wan(money.adjusted), in_wan(money.executed), full)


def _reached(book: Book, entry: IndicatorEntry, at: str, ratio: RatioValue | None) -> Reached:
    """Take what people filled in; a ratio of the form that nobody filled in is computed from the book."""
    mine, times = achieved(book, entry, at)
    if entry.target.strip() in NOT_APPLICABLE:
        return Reached(mine, times, f"指标值为“{entry.target}”")
    if ratio is None:
        return Reached(mine, times)
    if mine.actual.strip():
        return Reached(mine, times, asked=_against(mine, ratio))
    if ratio.state == "not_applicable":
        return Reached(mine, times, ratio.why)
    if ratio.percent is None:
        return Reached(mine, times, asked=(f"按账套算不出：{ratio.why}",))
    source = f"{ratio.ratio.formula}；分子：{ratio.numerator.source}；分母：{ratio.denominator.source}"
    return Reached(replace(mine, actual=f"{ratio.percent.normalize():f}%", evidence=mine.evidence or source), times)


def _against(mine: Achievement, ratio: RatioValue) -> tuple[str, ...]:
    """Say where what people filled in is not what the book gives, at the decimals that they wrote."""
    said = parse_target(mine.actual).low
    if ratio.percent is None or said is None:
        return ()
    right = ratio.percent.quantize(said, ROUND_HALF_UP)
    return () if said == right else (f"填的是{mine.actual}，按账套算为{ratio.percent}%",)


def _item(book: Book, entry: IndicatorEntry, reached: Reached, full: Decimal, scheme: Scheme) -> Judged:
    if reached.excuse:
        why = f"{reached.excuse}，不计分，其分值由其余各项分担"
        return Judged(entry, reached.value, Score("not_applicable", "not_applicable", NOUGHT, why), None)
    made = judged(book, entry, reached.value, full, scheme)
    made = replace(made, asked=(*reached.asked, *made.asked))
    return twice(made, reached.times) if reached.times > 1 else made
