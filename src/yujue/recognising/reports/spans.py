"""Where reports begin and end, what they are called, and the headings in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from yujue.disclosure import ReportHeading, Text
from yujue.forms.report_words import project_name, report_pattern
from yujue.recognising.document.headings import split_number
from yujue.recognising.reports.paragraphs import Paragraph, paragraph

_NUMERALS = "一二三四五六七八九十"
_LEVELS = (
    (1, re.compile(rf"(?:\A|。|；)([{_NUMERALS}]{{1,3}})、")),
    (2, re.compile(rf"(?:\A|[。；：])（([{_NUMERALS}]{{1,3}})）")),
)
_TITLE_END = re.compile(r"[。：；，]")
LONGEST_TITLE = 90
FEWEST_HEADINGS = 2
ASIDE = frozenset({"toc", "header", "footer", "note"})


@dataclass
class Span:
    """A report as it stands in the document."""

    kind: str
    title: Text
    project: str
    paragraphs: list[Paragraph] = field(default_factory=list)
    headings: list[ReportHeading] = field(default_factory=list)


def spans(texts: Sequence[Text]) -> tuple[list[Span], list[Text]]:
    """Give the reports, and the texts that belong to none."""
    found: list[Span] = []
    rest: list[Text] = []
    open_: Span | None = None
    for text in (each for each in texts if each.role not in ASIDE):
        begun = _begun(text)
        if begun is not None:
            open_ = begun
            found.append(open_)
        elif open_ is not None and _ends(text):
            open_ = None
        elif open_ is None:
            rest.append(text)
        else:
            _take(open_, text)
    return [each for each in found if len(each.headings) >= FEWEST_HEADINGS], rest


def _begun(text: Text) -> Span | None:
    """Tell whether a text is the title of a report."""
    plain = paragraph(text).text
    if len(plain) > LONGEST_TITLE or not plain:
        return None
    for kind in ("department", "project"):
        title = report_pattern("titles", kind).search(plain)
        if title is not None and not _TITLE_END.search(plain[: title.start()]):
            return Span(kind, text, _named(title))
    return None


def _named(title: re.Match[str]) -> str:
    """Give the project's name that a title holds: in brackets behind it or before it."""
    groups = title.groupdict()
    if groups.get("name"):
        return project_name(groups["name"])
    before = groups.get("before") or ""
    return "" if report_pattern("titles", "generic").match(before) else project_name(before)


def _ends(text: Text) -> bool:
    numbered = split_number(text.text)
    return text.role == "heading" and numbered is not None and numbered[0] == 0


def _take(span: Span, text: Text) -> None:
    piece = paragraph(text)
    below = report_pattern("titles", "name_below").match(piece.text)
    said = report_pattern("titles", "name_said").match(piece.text)
    if not span.headings and span.kind == "project" and not span.project and (below or said):
        span.project = project_name((below or said)["name"])  # type: ignore[index]
        return
    found = list(_headings(piece))
    span.headings += found
    span.paragraphs.append(Paragraph(piece.source, piece.compact, piece.numbers, _section(span.headings)))


def _headings(piece: Paragraph) -> Iterator[ReportHeading]:
    for level, pattern in _LEVELS:
        for found in pattern.finditer(piece.text):
            rest = piece.text[found.end() :]
            stop = _TITLE_END.search(rest)
            title = rest[: stop.start()] if stop else rest
            place = piece.place(found.start(1), found.end())
            yield ReportHeading(level, ordinal(found[1]), title, place)


def _section(headings: Sequence[ReportHeading]) -> tuple[str, ...]:
    """Give the titles of the headings above what follows the last one."""
    if not headings:
        return ()
    last = headings[-1]
    above = [each for each in headings if each.level < last.level]
    return (above[-1].text, last.text) if above else (last.text,)


def ordinal(numeral: str) -> int:
    """Read a Chinese ordinal up to 99."""
    if "十" not in numeral:
        return _NUMERALS.index(numeral[-1]) + 1
    tens, _, ones = numeral.partition("十")
    return 10 * (_NUMERALS.index(tens[-1]) + 1 if tens else 1) + (_NUMERALS.index(ones[-1]) + 1 if ones else 0)
