"""The form of a report: numbering, numbers of staff, marks of the parts, sums of a department's money."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from re import search

from yujue.disclosure import EvaluationReport, Reported, ReportHeading, Tally
from yujue.facts.interval import total
from yujue.forms.report_words import report_words
from yujue.performance.reports.noted import Noted, places

NUMERALS = "一二三四五六七八九十"
FEWEST = 3
CLOSE = Decimal("0.01")


def check_form(reports: Sequence[EvaluationReport], noted: Noted, *, scanned: bool) -> None:
    """Check every report; numbering only where no line can have been misread."""
    for report in reports:
        for tally in report.tallies:
            _tally(tally, noted)
        _sums(report, noted)
        for siblings in () if scanned else _siblings(report.headings):
            _numbering(report, siblings, noted)


def _siblings(headings: Sequence[ReportHeading]) -> Iterator[list[ReportHeading]]:
    """Give the headings of one level that stand under the same heading."""
    yield [each for each in headings if each.level == 1]
    under: list[ReportHeading] = []
    for each in headings:
        if each.level == 1:
            yield under
            under = []
        else:
            under.append(each)
    yield under


def _numbering(report: EvaluationReport, siblings: Sequence[ReportHeading], noted: Noted) -> None:
    """Go through the numbers; a list within an item begins at one again, and the outer numbers go on after it."""
    if len(siblings) < FEWEST or siblings[0].ordinal != 1:
        return
    noted.checks("numbering")
    open_ = [siblings[0]]
    for before, after in pairwise(siblings):
        outer = [n for n, each in enumerate(open_) if after.ordinal == each.ordinal + 1]
        if not outer and after.ordinal != 1:
            said = [_printed(each) for each in (before, after)]
            right = _printed(ReportHeading(after.level, before.ordinal + 1, "", after.place))
            name = f"“{report.project}”报告" if report.project else "绩效报告"
            message = f"{name}的编号不连续：{said[0]}{before.text[:16]}之后是{said[1]}{after.text[:16]}"
            noted.differs("numbering", message, (before.place, after.place), said[1], right)
            return
        open_ = [*open_[: outer[-1]], after] if outer else [*open_, after]


def _printed(heading: ReportHeading) -> str:
    n = heading.ordinal
    tens, ones = divmod(n, 10)
    text = (
        NUMERALS[n - 1]
        if n <= 10
        else ("" if tens == 1 else NUMERALS[tens - 1]) + "十" + (NUMERALS[ones - 1] if ones else "")
    )
    return f"{text}、" if heading.level == 1 else f"（{text}）"


def _tally(tally: Tally, noted: Noted) -> None:
    if len(tally.parts) < 2:
        return
    noted.checks("tally")
    added = sum((part.amount for part in tally.parts), start=Decimal(0))
    if added != tally.whole.amount:
        shown = "＋".join(part.text for part in tally.parts)
        message = f"{tally.label}共{tally.whole.text}，所列各项{shown}＝{added}，不相等"
        noted.differs(
            "tally", message, places(tally.whole, *tally.parts[:3]), tally.whole.text, f"{added}{tally.whole.unit}"
        )


def _sums(report: EvaluationReport, noted: Noted) -> None:
    """Find sums of a department's money that nearly hold; what is far off may leave something out."""
    for rule in report_words()["sums"] if report.kind == "department" else ():
        whole = next((each for each in report.amounts if search(rule["whole"], each.name)), None)
        named = [next((a for a in report.amounts if search(words, a.name)), None) for words in rule["parts"]]
        parts = [each for each in named if each is not None]
        lists = [each.total for each in report.lists if each.kind == "projects" and each.total is not None]
        if whole is None or (rule["lists"] and not lists) or (not rule["lists"] and len(parts) < len(named)):
            continue
        _sum(rule["label"], whole, [*parts, *(lists if rule["lists"] else [])], noted)


def _sum(label: str, whole: Reported, parts: Sequence[Reported], noted: Noted) -> None:
    added = total([each.interval for each in parts])
    if whole.interval.meets(added):
        noted.checks("sums")
    elif added.gap(whole.interval) <= CLOSE * abs(whole.amount):
        noted.checks("sums")
        value = sum((each.amount for each in parts), start=Decimal(0)) / whole.printed.factor
        shown = "＋".join(each.text for each in parts)
        message = f"{label}{whole.text}，各类项目合计{shown}＝{value.normalize():f}{whole.unit}，不相等"
        noted.differs("sums", message, places(whole, *parts), whole.text, f"{value.normalize():f}{whole.unit}")
    else:
        noted.unevaluated.append(f"绩效报告：{label}{whole.text}与所列各类项目未必同口径，没有核对合计")
