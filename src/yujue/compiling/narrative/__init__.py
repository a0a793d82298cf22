"""The text of a document, from the edition's template and the facts of a book: every figure knows what it measures."""

from __future__ import annotations

from dataclasses import dataclass, replace

from yujue.compiling.narrative.assemble import Assembly
from yujue.compiling.narrative.environment import render
from yujue.compiling.narrative.faults import TemplateFaultError
from yujue.compiling.narrative.markup import pieces
from yujue.compiling.narrative.work import Work
from yujue.compiling.result import Need
from yujue.disclosure import FlowItem, OutlineEntry, Statement, Table, Text
from yujue.facts import FactSet
from yujue.facts.book import Book

__all__ = ["Narrative", "TemplateFaultError", "compile_narrative"]


@dataclass(frozen=True, slots=True, eq=False)
class Narrative:
    """The order in which the document prints, its statements, texts and outline, and what people must still write.

    `offers` are texts that people may add.
    """

    flow: tuple[FlowItem, ...]
    statements: tuple[Statement, ...]
    texts: tuple[Text, ...]
    outline: tuple[OutlineEntry, ...]
    needs: tuple[Need, ...]
    offers: tuple[Need, ...] = ()


def compile_narrative(
    book: Book, facts: FactSet, tables: tuple[Table, ...], *, template: str | None = None
) -> Narrative:
    """Write the document of a book by its edition's document.j2, or by a template given as text.

    Raises TemplateFaultError for a template that cannot be rendered: the message names file and line.
    """
    work = Work.of(book, facts, tables)
    assembly = Assembly(work)
    assembly.take(pieces(render(work, template)))
    needs = (replace(need, section=assembly.sections.get(key, "")) for key, need in work.needs.items())
    return Narrative(
        tuple(assembly.flow),
        tuple(assembly.statements),
        tuple(assembly.texts),
        tuple(assembly.outline),
        tuple(needs),
        tuple(work.offers.values()),
    )
