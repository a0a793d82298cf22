"""From a source to a disclosure: identity, tables, structure, statements, indicators and goals."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from yujue.disclosure import Disclosure, DocumentInfo, Statement, Text
from yujue.reading import Source
from yujue.recognising.document import identify, structure
from yujue.recognising.indicators import read_goals
from yujue.recognising.tables import recognise_tables

UNSTATED_ROLES = frozenset({"header", "footer"})


def recognise(source: Source) -> Disclosure:
    """Recognise everything that a source shows."""
    info = identify(source)
    found = recognise_tables(source.blocks, info)
    built = structure(source.blocks, ((each.blocks, each.table) for each in found))
    goals = [read_goals(each) for each in found]
    return Disclosure(
        document=info,
        tables=tuple(each.table for each in found),
        statements=_statements(tuple(text for text in built.texts if text.role not in UNSTATED_ROLES), info),
        indicators=tuple(indicator for goal in goals for indicator in goal.indicators),
        goals=tuple(project for goal in goals for project in goal.projects),
        texts=built.texts,
        outline=built.outline,
        blank_pages=tuple(page.number for page in source.pages if page.characters == 0),
    )


def _statements(texts: tuple[Text, ...], info: DocumentInfo) -> tuple[Statement, ...]:
    room = import_module("yujue.recognising.narrative")
    if not hasattr(room, "recognise_statements"):
        return ()
    return cast("tuple[Statement, ...]", room.recognise_statements(texts, info))
