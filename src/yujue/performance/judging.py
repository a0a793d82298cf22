"""One indicator of a book judged: its mark by rule; judgement, proof and reasons are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from yujue.facts.book import Achievement, Book, IndicatorEntry
from yujue.forms.direction import is_lower
from yujue.forms.schemes import Scheme
from yujue.performance.money import Money
from yujue.performance.scoring import Aim, Score, score

NOUGHT = Decimal(0)


@dataclass(frozen=True, slots=True)
class Judged:
    """An indicator with what it reached; `mark` is None where it cannot be given, `asked` says what is lacking."""

    entry: IndicatorEntry
    achieved: Achievement
    score: Score
    mark: Decimal | None
    asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A self-evaluation at a date. `total` and `grade` are there only when every mark is.

    `scheme` is None, with the reason in `asked`, where no scheme weighs the classes of its indicators.
    """

    at: str
    scheme: Scheme | None
    money: Money
    execution: Score
    items: tuple[Judged, ...] = ()
    total: Decimal | None = None
    grade: str = ""
    asked: tuple[str, ...] = ()


def achieved(book: Book, entry: IndicatorEntry, at: str) -> tuple[Achievement, int]:
    """Give what an indicator has reached at a date, blank where nobody says, and how often it is said."""
    held = [o for o in book.achievements if (o.date, o.pro_code, o.name) == (at, entry.pro_code, entry.name)]
    return (held[0] if held else Achievement(at, entry.pro_code, entry.name, "")), len(held)


def judged(book: Book, entry: IndicatorEntry, mine: Achievement, full: Decimal, scheme: Scheme) -> Judged:
    """Score an indicator by what it reached."""
    lower = "cost" if is_lower(entry.level1, entry.level2) else "stated" if entry.direction == "反向" else ""
    sign = "" if entry.operator in {"text", "range"} else entry.operator
    read = Aim.of(f"{sign}{entry.target}{entry.unit}", lower=lower)
    made = score(read, mine.actual, full, scheme, book.fiscal_year)
    mark = _mark(made, mine)
    return Judged(entry, mine, made, mark, _asked(made, mine, mark))


def twice(one: Judged, times: int) -> Judged:
    """Take the mark back from an indicator whose value is said several times."""
    why = f"截至{one.achieved.date}填了{times}次，请只留一次"
    return Judged(one.entry, one.achieved, one.score, None, (why,))


def added(items: Sequence[Judged], executed: Score) -> Decimal | None:
    """Add up all marks; None where one cannot be given. What does not apply does not count."""
    marks = [each.mark for each in items if each.score.status != "not_applicable"]
    marks += [executed.points] if executed.status != "not_applicable" else []
    return None if None in marks else sum((one for one in marks if one is not None), start=NOUGHT)


def strangers(book: Book, entries: Sequence[IndicatorEntry], pro_code: str, at: str) -> tuple[str, ...]:
    """Name what was reached under a name that no indicator has, so that it is not passed over in silence."""
    names, whose = {one.name for one in entries}, "这个项目" if pro_code else "部门整体"
    own = (one.name for one in book.achievements if (one.pro_code, one.date) == (pro_code, at))
    return tuple(f"“指标完成”里的“{name}”不是{whose}的绩效指标，没有计分" for name in own if name not in names)


def _mark(made: Score, mine: Achievement) -> Decimal | None:
    """Give the mark by rule; within bounds it is the one that the book states; full where the target is met."""
    if made.points is not None or made.status != "bounded":
        return made.points
    if mine.mark is not None:
        inside = made.low is not None and made.high is not None and made.low <= mine.mark <= made.high
        return mine.mark if inside else None
    return made.full if made.high == made.full else None


def _asked(made: Score, mine: Achievement, mark: Decimal | None) -> tuple[str, ...]:
    found = []
    if mark is None:
        said = f"填的{mine.mark}分不在规定之内，" if mine.mark is not None else ""
        found.append(f"{said}{made.explanation}")
    if mine.actual.strip() and not mine.evidence.strip():
        found.append("没有佐证材料")
    lost = mark is not None and mark < made.full
    if (lost or made.rule == "over") and not mine.reason.strip():
        found.append("须写偏差原因")
    if lost and not mine.measures.strip():
        found.append("须写改进措施")
    return tuple(found)
