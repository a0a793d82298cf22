"""Lists in sentences: a whole, and its parts or projects with an amount each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yujue.disclosure import Reported, ReportList
from yujue.forms.report_words import project_name, report_pattern
from yujue.recognising.narrative.numbers import Number
from yujue.recognising.reports.paragraphs import Paragraph

_ONE_MARK = re.compile(r"[，、；。](?:和|及|以及)?[^，、；。]+")
_BRACKETS = re.compile(r"（[^（）]*）")
FEWEST = 2
SHORTEST = 3


def lists_of(piece: Paragraph) -> Iterator[ReportList]:
    """Give the lists of a paragraph, first those with amounts, then those of names only."""
    yield from _amounts(piece)
    yield from _names(piece)


def _amounts(piece: Paragraph) -> Iterator[ReportList]:
    amounts = [each for each in piece.amounts() if not _bounded(piece, each)]
    at, last_end = 0, 0
    while at < len(amounts):
        run = _run(piece, amounts, at)
        opener = _opener(piece, last_end, amounts[at])
        if len(run) < FEWEST or opener is None:
            at += 1
            continue
        total = next((each for each in reversed(amounts[:at]) if last_end <= each.start < opener), None)
        yield _list(piece, run, total, (last_end, opener))
        last_end, at = run[-1].end, at + len(run)


def _bounded(piece: Paragraph, number: Number) -> bool:
    return report_pattern("lists", "bound").match(piece.text[number.end :]) is not None


def _run(piece: Paragraph, amounts: list[Number], at: int) -> list[Number]:
    """Give the amounts from one on that only a mark and a name divide."""
    run = [amounts[at]]
    for each in amounts[at + 1 :]:
        between = _BRACKETS.sub("", piece.text[run[-1].end : each.start])
        if not _ONE_MARK.fullmatch(between) or "%" in between:
            break
        run.append(each)
    return run


def _opener(piece: Paragraph, start: int, first: Number) -> int | None:
    """Give where the words stand that open a list right before its first amount; None where none do."""
    before = piece.text[start : first.start]
    found = [each.start() for each in report_pattern("lists", "openers").finditer(before)]
    if not found:
        return None
    after = before[found[-1] :]
    return start + found[-1] if "。" not in after and after.count("，") <= 1 else None


def _list(piece: Paragraph, run: list[Number], total: Number | None, span: tuple[int, int]) -> ReportList:
    items = tuple(piece.figure("item", each, project_name(_name(piece, each, span[1]))) for each in run)
    count, done = counted(piece, *span)
    head = piece.text[span[0] : span[1]]
    kind = "projects" if count is not None else "parts"
    after = piece.text[run[-1].end : run[-1].end + 1]
    whole = None if total is None or _loose(piece, total) else piece.figure("total", total, piece.label(total.start))
    return ReportList(
        kind, head[:40], piece.place(*span), items, (), count, done, whole, closed=after in {"。", "；", ""}
    )


def _loose(piece: Paragraph, total: Number) -> bool:
    return report_pattern("lists", "total_not").search(piece.label(total.start)) is not None


def _name(piece: Paragraph, number: Number, opener: int) -> str:
    """Give the name before an amount, back to the mark before it; brackets belong to it."""
    before = piece.text[opener : number.start]
    cut = _BRACKETS.sub(lambda found: "　" * len(found[0]), before)
    start = max(cut.rfind(mark) for mark in "，、；。：") + 1
    return report_pattern("lists", "openers").sub("", before[start:]) if start == 0 else before[start:]


def counted(piece: Paragraph, start: int, end: int) -> tuple[Reported | None, Reported | None]:
    """Give how many projects there are, and how many are done, as said between two places."""
    text = piece.text[start:end]
    found: Reported | None = None
    for match in report_pattern("lists", "count").finditer(piece.text, start, end):
        label = piece.label(match.start())
        if report_pattern("lists", "count_not").search(label):
            continue
        if found is None and report_pattern("lists", "count_of").search(label):
            found = piece.matched("count", match, "个", label)
    done = report_pattern("lists", "done").search(piece.text, start, end) if text else None
    return found, None if done is None else piece.matched("done", done, "个")


def _names(piece: Paragraph) -> Iterator[ReportList]:
    for match in report_pattern("lists", "names").finditer(piece.text):
        names = tuple(project_name(each) for each in re.split(r"、|和(?=[^、]*$)", match["names"]))
        if len(names) >= FEWEST and all(len(each) >= SHORTEST for each in names):
            count = piece.matched("count", match, "个")
            closed = not match["open"] or len(names) > count.amount
            yield ReportList("projects", "", piece.place(match.start(), match.end()), (), names, count, closed=closed)
