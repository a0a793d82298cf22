"""What the sentence checks work on, collected once: paragraphs, table figures, blank cells."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.checking.sentences.printed_tables import Printings, blank_slices, table_figures
from yujue.checking.sentences.refine import refined
from yujue.checking.sentences.said import Said, paragraphs
from yujue.disclosure import Disclosure
from yujue.facts import Slice


@dataclass(frozen=True, slots=True)
class Material:
    """`said` are the paragraphs, `tables` the tables' figures, `everywhere` those and the paragraphs' levels.

    `blank` are the slices of empty cells, with the title of their table.
    """

    disclosure: Disclosure
    said: tuple[Said, ...]
    tables: Printings
    everywhere: Printings
    blank: dict[Slice, str]


def material(disclosure: Disclosure) -> Material:
    """Collect it."""
    tables = table_figures(disclosure)
    said = refined(paragraphs(disclosure), tables)
    everywhere = tables.copied()
    for paragraph in said:
        for _, figure in paragraph.quantities("level"):
            everywhere.add(figure)
    return Material(disclosure, said, tables, everywhere, blank_slices(disclosure))
