"""What sentences claim: scores, grades, targets reached, missed and exceeded, rates of execution."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from yujue.disclosure import ReportClaim, Reported
from yujue.forms.report_words import report_pattern, report_words
from yujue.recognising.narrative.numbers import Number
from yujue.recognising.reports.paragraphs import Paragraph

_STOP = re.compile(r"[。；]")


def scores_of(piece: Paragraph) -> Iterator[Reported]:
    """Give the total marks that a paragraph states."""
    for found in report_pattern("scores", "score").finditer(piece.text):
        yield piece.matched("score", found, "分")


def grade_of(piece: Paragraph) -> str:
    """Give the grade that a paragraph states, "" for none."""
    found = report_pattern("scores", "grade").search(piece.text)
    return found["grade"] if found else ""


def scale_of(piece: Paragraph) -> tuple[tuple[str, Decimal], ...]:
    """Give the grades that a paragraph defines, with the marks from which they begin."""
    plain = piece.text.replace("≥", "")
    return tuple((each["grade"], Decimal(each["value"])) for each in report_pattern("scores", "scale").finditer(plain))


def marks_of(piece: Paragraph) -> tuple[Reported, tuple[Reported, ...]] | None:
    """Give the full marks and those of the parts that a paragraph lists."""
    whole = report_pattern("scores", "out_of").search(piece.text)
    if whole is None:
        return None
    parts = report_pattern("scores", "part").finditer(piece.text, whole.end())
    return piece.matched("full", whole, "分"), tuple(piece.matched("part", each, "分") for each in parts)


def claims_of(piece: Paragraph) -> Iterator[ReportClaim]:
    """Give what a paragraph claims."""
    for kind in ("reached", "missed"):
        for found in report_pattern("claims", kind).finditer(piece.text):
            start = max(piece.text.rfind(mark, 0, found.start()) for mark in "，。；：") + 1
            yield ReportClaim(kind, piece.text[start : found.end()], piece.place(found.start(), found.end()))
    for found in report_pattern("scores", "above").finditer(piece.text):
        least = piece.matched("score", found, "分")
        yield ReportClaim("above", found[0], piece.place(found.start(), found.end()), (least,))
    yield from _beyond(piece)
    yield from _rates(piece)


def _beyond(piece: Paragraph) -> Iterator[ReportClaim]:
    """Find `完成12期，超过设定的10期目标`: two numbers of one unit with no other between them."""
    for actual, target in zip(piece.numbers, piece.numbers[1:], strict=False):
        between = piece.text[actual.end : target.start]
        said = report_pattern("claims", "beyond").search(between)
        after = report_pattern("claims", "beyond_after").match(piece.text[target.end :])
        same = actual.unit == target.unit and actual.sort == target.sort == "value"
        if said and after and same and not _STOP.search(between):
            figures = (piece.figure("actual", actual), piece.figure("target", target))
            text = piece.text[actual.start : target.end + after.end()]
            yield ReportClaim("beyond", text, piece.place(actual.start, target.end), figures)


def _rates(piece: Paragraph) -> Iterator[ReportClaim]:
    """Find 预算 … 支出 … 执行率 …: two amounts and a percentage in one sentence, each with its own words."""
    rate = report_pattern("claims", "rate")
    values = [each for each in piece.numbers if each.sort == "value"]
    for before, spent, share in zip(values, values[1:], values[2:], strict=False):
        text = piece.text[before.start : share.start]
        if share.unit != "%" or not rate.search(piece.label(share.start)) or "。" in text:
            continue
        if _is(piece, before, "rate_budget") and _is(piece, spent, "rate_spent"):
            figures = tuple(
                piece.figure(role, each) for role, each in (("budget", before), ("spent", spent), ("rate", share))
            )
            yield ReportClaim(
                "rate", piece.text[before.start : share.end], piece.place(before.start, share.end), figures
            )


def _is(piece: Paragraph, number: Number, name: str) -> bool:
    label = piece.label(number.start)
    said = report_pattern("claims", name).search(label) is not None
    return number.kind == "amount" and said and not report_pattern("claims", "rate_not").search(label)


def role_of(label: str) -> str:
    """Tell what an amount is from the words before it: contract | spent | budget | other."""
    return next((role for role in report_words()["roles"] if report_pattern("roles", role).search(label)), "other")
