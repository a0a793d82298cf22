"""From a source to a disclosure: identity, tables, structure, statements, indicators and goals."""

from __future__ import annotations

from yujue.disclosure import Disclosure, Place, Text
from yujue.reading import Source
from yujue.reading.text import REPLACED
from yujue.recognising.document import garbled, identify, structure
from yujue.recognising.indicators import read_goals
from yujue.recognising.narrative import recognise_statements
from yujue.recognising.realign import realigned
from yujue.recognising.reports import recognise_reports
from yujue.recognising.tables import recognise_tables

UNSTATED_ROLES = frozenset({"header", "footer"})


def recognise(source: Source) -> Disclosure:
    """Recognise everything that a source shows."""
    info = identify(source)
    found = recognise_tables(source.blocks, info)
    built = structure(source.blocks, ((each.blocks, each.table) for each in found))
    sound = (text for text in built.texts if text.role not in UNSTATED_ROLES)
    stated = tuple(text for text in sound if REPLACED not in text.text)
    goals = [read_goals(each) for each in found]
    tables = realigned(tuple(each.table for each in found))
    return Disclosure(
        document=info,
        tables=tables,
        statements=recognise_statements(stated, info),
        indicators=tuple(indicator for goal in goals for indicator in goal.indicators),
        goals=tuple(project for goal in goals for project in goal.projects),
        texts=built.texts,
        outline=built.outline,
        blank_pages=tuple(page.number for page in source.pages if page.characters == 0 and not page.pictures),
        cut=_cut(source, built.texts),
        pictured_pages=tuple(page.number for page in source.pages if page.pictures),
        attachments=source.attachments,
        reports=recognise_reports(built.texts, tables, info.fiscal_year),
        garbled=tuple(garbled(source)),
    )


def _cut(source: Source, texts: tuple[Text, ...]) -> tuple[Place, ...]:
    """Give the lines that are cut off, each in the section of the text before it."""
    return tuple(
        Place(section=_section(texts, page.number), page=page.number, text=text, box=box)
        for page in source.pages
        for box, text in page.cut
    )


def _section(texts: tuple[Text, ...], page: int) -> str | None:
    before = [text.place.section for text in texts if text.place.page is not None and text.place.page <= page]
    return next((section for section in reversed(before) if section), None)
