"""A disclosure laid out, in the order it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from yujue.disclosure import Disclosure, FlowItem
from yujue.layout.explain import quantity_id
from yujue.layout.model import Block, ChartBlock, Contents, Cover, Heading, Laid, PageBreak, Paragraph, Span
from yujue.layout.tables import lay_table

_NO_FIGURES = frozenset({"year", "ordinal", "threshold", "other"})
"""Roles of numbers that nobody asks to explain: years, numbers of items, conditions."""


def lay_out(disclosure: Disclosure) -> Laid:
    """Lay a disclosure out. One that was read has no flow: then its tables come one after another."""
    info = disclosure.document
    blocks = tuple(_flow(disclosure)) if disclosure.flow else tuple(_tables(disclosure))
    return Laid(info.title or info.file, info.organisation or "", info.fiscal_year, blocks, info.edition or "")


def _tables(disclosure: Disclosure) -> Iterator[Block]:
    for table in disclosure.tables:
        if table.columns or table.sheet:
            yield lay_table(table, disclosure.document.edition)


def _flow(disclosure: Disclosure) -> Iterator[Block]:
    tables = {table.id: table for table in disclosure.tables}
    titles: set[str] = set()
    for item in disclosure.flow:
        if item.kind == "table":
            if item.table in tables:
                laid = lay_table(tables[item.table], disclosure.document.edition)
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
    return tuple(Span(q.start, q.end, quantity_id(q), where) for q in figures)
