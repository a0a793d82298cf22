"""All reports of a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from yujue.disclosure import EvaluationReport, Place, Reported, ReportList, Table, Tally, Text
from yujue.forms.report_words import report_pattern, tally_patterns
from yujue.recognising.reports.claims import claims_of, grade_of, marks_of, role_of, scale_of, scores_of
from yujue.recognising.reports.lists import lists_of
from yujue.recognising.reports.paragraphs import Paragraph, paragraph
from yujue.recognising.reports.spans import Span, spans
from yujue.recognising.reports.tables import table_lists

_YEAR = re.compile(r"20\d\d(?=年)")
_BRACKETS = re.compile(r"（[^（）]*）|其中[^。]*")
SUBJECT = "绩效"


def recognise_reports(
    texts: Sequence[Text], tables: Sequence[Table], fiscal_year: int | None
) -> tuple[EvaluationReport, ...]:
    """Give the reports of a document in order, and last what it says of projects and scores elsewhere."""
    found, rest = spans(texts)
    reports = [_report(each, fiscal_year) for each in found]
    elsewhere = _elsewhere(rest, tables)
    return (*reports, *([elsewhere] if elsewhere else []))


def _report(span: Span, fiscal_year: int | None) -> EvaluationReport:
    pieces = span.paragraphs
    scores = [each for piece in pieces for each in scores_of(piece)]
    grades = [each for each in map(grade_of, pieces) if each]
    return EvaluationReport(
        kind=span.kind,
        title="".join(span.title.text.split()),
        place=span.title.place,
        project=span.project,
        headings=tuple(span.headings),
        score=scores[-1] if scores and span.kind == "project" else None,
        grade=grades[-1] if grades else "",
        scale=next((scale for scale in map(scale_of, pieces) if scale), ()),
        amounts=tuple(_money(pieces, fiscal_year)),
        lists=tuple(each for piece in pieces for each in lists_of(piece)),
        claims=tuple(each for piece in pieces for each in claims_of(piece)),
        tallies=(*_tallies(pieces), *_marks(pieces)),
        figures=sum(each.sort == "value" for piece in pieces for each in piece.numbers),
    )


def _money(pieces: Iterable[Paragraph], fiscal_year: int | None) -> Iterator[Reported]:
    """Give the amounts that are no parts of a list; those of other years and of other sections than money are other."""
    for piece in pieces:
        money = any(report_pattern("sections", "money").search(title) for title in piece.section)
        parts = {id(item.printed) for each in lists_of(piece) for item in each.items}
        year = ""
        for number in piece.amounts():
            said = _YEAR.findall(piece.text, 0, number.start)
            year = said[-1] if said else year
            role = role_of(piece.label(number.start))
            here = not year or fiscal_year is None or int(year) == fiscal_year
            if id(number.printed) not in parts:
                yield piece.figure(role if here and money else "other", number, piece.label(number.start))


def _tallies(pieces: Sequence[Paragraph]) -> Iterator[Tally]:
    """Find a number for all, and after it the same for each unit in paragraphs of their own."""
    staff = [each for each in pieces if any(report_pattern("sections", "staff").search(t) for t in each.section)]
    for label, whole, part in tally_patterns():
        for at, piece in enumerate(staff):
            found = whole.search(piece.text)
            if found is None:
                continue
            parts = [
                below.matched("part", each, each["unit"])
                for below in staff[at + 1 :]
                for each in part.finditer(_hidden(below.text))
            ]
            yield Tally(label, piece.matched("whole", found, found["unit"]), tuple(parts))
            break


def _marks(pieces: Iterable[Paragraph]) -> Iterator[Tally]:
    for piece in pieces:
        found = marks_of(piece)
        if found is not None:
            yield Tally("评分内容分值", *found)


def _hidden(text: str) -> str:
    """Blank out what stands in brackets or is part of what was just said (其中), so that places stay."""
    return _BRACKETS.sub(lambda found: "　" * len(found[0]), text)


def _elsewhere(texts: Iterable[Text], tables: Iterable[Table]) -> EvaluationReport | None:
    pieces = [paragraph(text) for text in texts if SUBJECT in text.text]
    lists: tuple[ReportList, ...] = (
        *(each for piece in pieces for each in lists_of(piece) if each.kind == "projects"),
        *table_lists(tables),
    )
    claims = tuple(each for piece in pieces for each in claims_of(piece) if each.kind == "above")
    if not lists and not claims:
        return None
    return EvaluationReport("narrative", "", _first(lists), lists=lists, claims=claims)


def _first(lists: Sequence[ReportList]) -> Place:
    return lists[0].place if lists else Place()
