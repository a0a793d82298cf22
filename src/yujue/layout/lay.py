"""A disclosure laid out, in the order it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from yujue.disclosure import Disclosure, FlowItem
from yujue.layout.explain import quantity_id, quantity_words
from yujue.layout.model import Block, ChartBlock, Contents, Cover, Heading, Laid, PageBreak, Paragraph, Span
from yujue.layout.tables import lay_table

_NO_FIGURES = frozenset({"year", "ordinal", "threshold", "other"})
"""Roles of numbers that nobody asks to explain: years, numbers of items, conditions."""


def lay_out(disclosure: Disclosure) -> Laid:
    """Lay a disclosure out. One that was read has no flow: then its tables come one after another."""
    info = disclosure.document
    blocks = tuple(tidied(_flow(disclosure) if disclosure.flow else _tables(disclosure)))
    return Laid(info.title or info.file, info.organisation or "", info.fiscal_year, blocks, info.edition or "")


def tidied(blocks: Iterable[Block]) -> Iterator[Block]:
    """Leave out page breaks that would leave a page empty: the first, the last, one of two after each other."""
    waiting = False
    begun = False
    for block in blocks:
        if isinstance(block, PageBreak):
            waiting = begun
            continue
        if waiting:
            yield PageBreak()
        waiting, begun = False, True
        yield block


def _tables(disclosure: Disclosure) -> Iterator[Block]:
    info = disclosure.document
    for table in disclosure.tables:
        if table.columns or table.sheet:
            yield lay_table(table, info.edition, info.organisation)


def _flow(disclosure: Disclosure) -> Iterator[Block]:
    info = disclosure.document
    tables = {table.id: table for table in disclosure.tables}
    titles: set[str] = set()
    for item in disclosure.flow:
        if item.kind == "table":
            if item.table in tables:
                laid = lay_table(tables[item.table], info.edition, info.organisation)
                yield replace(laid, listed=laid.title not in titles)
                titles.add(laid.title)
        else:
            yield _block(disclosure, item)


def _block(disclosure: Disclosure, item: FlowItem) -> Block:
    if item.kind == "heading":
        return Heading(item.text, item.level)
    if item.kind == "paragraph":
        return Paragraph(item.text, _spans(disclosure, item))
    if item.kind == "chart" and item.chart is not None:
        return ChartBlock(item.chart)
    if item.kind == "cover":
        title, *lines = item.text.split("\n")
        return Cover(title, tuple(lines))
    return Contents(item.text or "目录") if item.kind == "contents" else PageBreak()


def _spans(disclosure: Disclosure, item: FlowItem) -> tuple[Span, ...]:
    if item.statement is None:
        return ()
    statement = disclosure.statements[item.statement]
    where = statement.section.rpartition(" / ")[2]
    figures = (quantity for quantity in statement.quantities if quantity.role not in _NO_FIGURES)
    return tuple(Span(q.start, q.end, quantity_id(q), quantity_words(q) or where) for q in figures)
