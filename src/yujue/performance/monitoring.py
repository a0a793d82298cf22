"""双监控: the execution of the budget and the progress of the goals at a date, with a forecast and lights."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from yujue.facts.book import Book, Project
from yujue.forms.cycle import lights
from yujue.performance.judging import Judged
from yujue.performance.money import Money, rate_of
from yujue.performance.self_evaluation import SelfEvaluation, self_evaluate

GREEN, YELLOW, RED, UNKNOWN = "绿", "黄", "红", "未评"


@dataclass(frozen=True, slots=True)
class Progress:
    """An indicator at the date: `share` in percent of what the rules give, None where no number says it."""

    judged: Judged
    share: Decimal | None
    light: str


@dataclass(frozen=True, slots=True)
class Monitored:
    """A project at a date: `elapsed` and `rate` in percent, `forecast` of the year in 分 (by `Lights.method`).

    The project's `light` is that of its money; `asked` says what has to be filled in.
    """

    project: Project
    at: str
    money: Money
    elapsed: Decimal
    rate: Decimal | None
    forecast: int | None
    light: str
    indicators: tuple[Progress, ...]
    asked: tuple[str, ...]


def monitoring(book: Book, at: str) -> tuple[Monitored, ...]:
    """Monitor every project of a book at a date of its year (2026-07-31). Raises ValueError for another year."""
    elapsed = _elapsed(book, at)
    return tuple(_monitored(book, project, at, elapsed) for project in book.projects)


def _elapsed(book: Book, at: str) -> tuple[int, int]:
    """Give the days gone by and those of the year."""
    day = date.fromisoformat(at)
    if day.year != book.fiscal_year:
        raise ValueError(at)
    return (day - date(day.year - 1, 12, 31)).days, (date(day.year, 12, 31) - date(day.year - 1, 12, 31)).days


def _monitored(book: Book, project: Project, at: str, days: tuple[int, int]) -> Monitored:
    made = self_evaluate(book, project, at)
    elapsed = Decimal(days[0]) * 100 / days[1]
    rate = rate_of(made.money)
    reached = tuple(_progress(one) for one in made.items)
    light = _light(elapsed, rate)
    asked = [*([made.money.why] if made.money.why else []), *_asked(reached), *(() if made.items else made.asked)]
    if light in {YELLOW, RED} and not any(one.judged.achieved.reason.strip() for one in reached):
        asked.append("执行进度落后，须写偏差原因和改进措施")
    return Monitored(project, at, made.money, elapsed, rate, _forecast(made, days), light, reached, tuple(asked))


def _forecast(made: SelfEvaluation, days: tuple[int, int]) -> int | None:
    spent, whole = made.money.executed, made.money.adjusted
    if spent is None or whole is None:
        return None
    straight = (Decimal(spent) * days[1] / days[0]).quantize(Decimal(1), ROUND_HALF_UP)
    return max(min(int(straight), whole), spent)


def _light(elapsed: Decimal, rate: Decimal | None) -> str:
    if rate is None:
        return UNKNOWN
    behind = elapsed - rate
    return RED if behind >= lights().red else YELLOW if behind >= lights().yellow else GREEN


def _progress(one: Judged) -> Progress:
    """Call an indicator green when its target is met already; what is under way is shown by its share alone."""
    points = one.score.points
    if points is None or one.score.full <= 0:
        return Progress(one, None, UNKNOWN)
    share = points * 100 / one.score.full
    if one.score.rule == "at_most":
        return Progress(one, share, GREEN if points == one.score.full else RED)
    return Progress(one, share, GREEN if points == one.score.full else "进行中")


def _asked(reached: tuple[Progress, ...]) -> list[str]:
    return [
        f"{one.judged.entry.name}：没有填到这一天的实际完成值"
        for one in reached
        if one.judged.score.status == "missing"
    ]
