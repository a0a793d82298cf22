"""From a source to a disclosure: identity, tables, structure, statements, indicators."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from yujue.disclosure import Disclosure
from yujue.reading import Source
from yujue.recognising.document import identify, structure

UNSTATED_ROLES = frozenset({"header", "footer"})


def recognise(source: Source) -> Disclosure:
    """Recognise everything that a source shows."""
    info = identify(source)
    found = _recogniser("tables", "recognise_tables")(source.blocks, info)
    built = structure(source.blocks, ((each.blocks, each.table) for each in found))
    texts = tuple(text for text in built.texts if text.role not in UNSTATED_ROLES)
    statements = _recogniser("narrative", "recognise_statements")(texts, info)
    indicators = tuple(i for each in found for i in _recogniser("indicators", "recognise_indicators")(each, info))
    return Disclosure(
        document=info,
        tables=tuple(each.table for each in found),
        statements=statements,
        indicators=indicators,
        goals=tuple(goal for each in found for goal in _recogniser("indicators", "recognise_goals")(each, info)),
        texts=built.texts,
        outline=built.outline,
        blank_pages=tuple(page.number for page in source.pages if page.characters == 0),
    )


def _recogniser(room: str, name: str) -> Callable[..., Any]:
    """Give a recogniser, or one that finds nothing while the room is still being built."""
    module = f"yujue.recognising.{room}"
    if find_spec(module) is None:
        return lambda *_: ()
    return getattr(import_module(module), name, lambda *_: ())
