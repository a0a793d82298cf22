"""The self-evaluation of a project made from the book: marks by rule; judgement and reasons are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from yujue.facts.book import Achievement, Book, IndicatorEntry, Project
from yujue.forms.direction import is_lower
from yujue.forms.schemes import EXECUTION, WHOLE, Scheme
from yujue.performance.money import Money, money_of
from yujue.performance.scoring import Aim, Score, redistributed, score, score_execution
from yujue.performance.weights import full_marks, scheme_for

NOUGHT = Decimal(0)


@dataclass(frozen=True, slots=True)
class Judged:
    """An indicator with what it reached; `mark` is None where it cannot be given, `asked` says what is lacking."""

    entry: IndicatorEntry
    achieved: Achievement
    score: Score
    mark: Decimal | None
    asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SelfEvaluation:
    """A project's self-evaluation at a date. `total` and `grade` are there only when every mark is.

    `scheme` is None, with the reason in `asked`, where no scheme weighs the classes of its indicators.
    """

    project: Project
    at: str
    scheme: Scheme | None
    money: Money
    execution: Score
    items: tuple[Judged, ...]
    total: Decimal | None = None
    grade: str = ""
    asked: tuple[str, ...] = ()


def self_evaluations(book: Book, at: str, offered: Mapping[str, Scheme] | None = None) -> tuple[SelfEvaluation, ...]:
    """Evaluate every project of a book at a date (2026-12-31) by the schemes `offered`, else by ours."""
    return tuple(self_evaluate(book, project, at, offered) for project in book.projects)


def self_evaluate(book: Book, project: Project, at: str, offered: Mapping[str, Scheme] | None = None) -> SelfEvaluation:
    """Evaluate one project."""
    entries = [one for one in book.indicators if one.pro_code == project.pro_code]
    money, scheme = money_of(book, project.pro_code, at), scheme_for(entries, offered)
    full = NOUGHT if scheme is None else scheme.execution
    executed = score_execution(_wan(money.adjusted), _wan(money.executed), full)
    if scheme is None:
        why = (
            "没有绩效指标"
            if not entries
            else "各类指标及权重不合任何自评方案，请核对一级指标和权重，或者给出本地的方案"
        )
        return SelfEvaluation(project, at, None, money, executed, (), asked=(why,))
    items = tuple(
        _judged(book, one, at, part, scheme)
        for one, part in zip(entries, _parts(entries, scheme, executed), strict=True)
    )
    asked = ((money.why,) if money.why else ()) + tuple(f"{i.entry.name}：{text}" for i in items for text in i.asked)
    asked += _strangers(book, entries, project.pro_code, at)
    marks = [each.mark for each in items]
    if executed.status != "not_applicable":
        marks.append(executed.points)
    total = None if None in marks else sum((one for one in marks if one is not None), start=NOUGHT)
    grade = "" if total is None else scheme.grade(total)
    return SelfEvaluation(project, at, scheme, money, executed, items, total, grade, asked)


def _strangers(book: Book, entries: list[IndicatorEntry], pro_code: str, at: str) -> tuple[str, ...]:
    """Name what was reached under a name that no indicator has, so that it is not passed over in silence."""
    names = {one.name for one in entries}
    own = (one.name for one in book.achievements if (one.pro_code, one.date) == (pro_code, at))
    return tuple(f"“指标完成”里的“{name}”不是这个项目的绩效指标，没有计分" for name in own if name not in names)


def _parts(entries: list[IndicatorEntry], scheme: Scheme, executed: Score) -> list[Decimal]:
    """Give full marks; those of an execution that does not apply go to the indicators in proportion."""
    parts = full_marks(entries, scheme)
    if executed.status != "not_applicable":
        return parts
    shared = redistributed({EXECUTION: scheme.execution, **{str(n): part for n, part in enumerate(parts)}}, EXECUTION)
    return [shared[str(n)] for n in range(len(parts))]


def _judged(book: Book, entry: IndicatorEntry, at: str, full: Decimal, scheme: Scheme) -> Judged:
    held = [o for o in book.achievements if (o.date, o.pro_code, o.name) == (at, entry.pro_code, entry.name)]
    mine = held[0] if held else Achievement(at, entry.pro_code, entry.name, "")
    lower = "cost" if is_lower(entry.level1, entry.level2) else "stated" if entry.direction == "反向" else ""
    sign = "" if entry.operator in {"text", "range"} else entry.operator
    read = Aim.of(f"{sign}{entry.target}{entry.unit}", lower=lower)
    made = score(read, mine.actual, full, scheme, book.fiscal_year)
    mark = _mark(made, mine)
    asked = _asked(made, mine, mark)
    if len(held) > 1:
        return Judged(entry, mine, made, None, (f"截至{at}填了{len(held)}次，请只留一次",))
    return Judged(entry, mine, made, mark, asked)


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


def rate_of(money: Money) -> Decimal | None:
    """Give the execution in percent, not rounded; None where it is not known or there is no budget."""
    if money.adjusted is None or money.executed is None or money.adjusted <= 0:
        return None
    return Decimal(money.executed) * WHOLE / Decimal(money.adjusted)


def _wan(fen: int | None) -> Decimal | None:
    return None if fen is None else Decimal(fen) / 1_000_000
