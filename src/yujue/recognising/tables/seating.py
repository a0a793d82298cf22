"""Seat the rows of a text table under its header, and the header itself where the text tore it."""

from __future__ import annotations

from collections.abc import Sequence

from yujue.forms import plain
from yujue.recognising.tables.align import best_shift, block_shift, broken_sums, header_sums, row_shift, text_shift
from yujue.recognising.tables.lanes import Head, read_heads
from yujue.recognising.tables.matrix import Matrix

TORN = 0.25
"""Share of rows whose sums break from which on a header is torn, rather than a figure wrong."""
Paths = Sequence[tuple[str, ...]]


def heads_of(table: Matrix, first: int, paths: Paths) -> tuple[Head, ...]:
    """Give the columns' meanings; what stands below (`first` is the first body row) tells unknown ones."""
    body = range(first, len(table.cells))
    columns = range(table.width)
    return read_heads(paths, [[plain(t) for r in body if (t := table.text(r, c).strip())] for c in columns])


def choose_heads(table: Matrix, first: int, printed: Paths, declared: Paths) -> tuple[Head, ...]:
    """Take the printed header, or the declared one where text tore the printed and its sums hold better.

    A wrong figure breaks a sum too: the printed header is only doubted when many of its sums break.
    """
    heads = heads_of(table, first, printed)
    fitting = declared[: table.width]
    if not table.tabs or len(fitting) < table.width or tuple(fitting) == tuple(printed):
        return heads
    other = heads_of(table, first, fitting)
    rows = [table.texts(r) for r in range(first, len(table.cells))]
    torn = broken_sums(rows, heads)
    return other if torn > TORN * len(rows) and broken_sums(rows, other) < torn else heads


def seat_rows(table: Matrix, first: int, heads: Sequence[Head]) -> frozenset[int]:
    """Move the cells of rows that slid; give the rows that only their own sums speak for."""
    if not table.tabs:
        return frozenset()
    sums = header_sums(heads)
    alone: set[int] = set()
    label = next((c for c, head in enumerate(heads) if head.role == "label"), 0)
    for start, stop in zip(table.starts, [*table.starts[1:], len(table.cells)], strict=True):
        rows = range(max(start, first), min(stop, len(table.cells)))
        texts = [table.texts(r) for r in rows]
        if texts and (lost := block_shift(texts, sums, label)):
            for r in rows:
                cells = table.cells[r]
                table.cells[r] = [cells[0], *[None] * lost, *cells[1:-lost]]
                table.cover[r] = list(table.cells[r])
            continue
        shift = best_shift(texts, sums) if texts else None
        for r, row in zip(rows, texts, strict=True):
            at = shift if shift is not None else text_shift(row, heads)
            if at is None and (at := row_shift(row, sums)) is not None:
                if not lands_in_use(texts, row, at):
                    continue
                alone.add(r)
            if at is not None:
                table.cells[r] = [*table.cells[r][:at], None, *table.cells[r][at:-1]]
                table.cover[r] = list(table.cells[r])
    return frozenset(alone)


def lands_in_use(texts: Sequence[Sequence[str]], row: Sequence[str], at: int) -> bool:
    """Tell whether the cells of a row that is to move by one land in columns that other rows fill.

    A wrong figure can break a sum so that only a move mends it; then its neighbours land in columns nobody uses.
    """
    landing = [c + 1 for c in range(at, len(row) - 1) if row[c].strip()]
    others = [other for other in texts if other is not row]
    return all(any(other[c].strip() for other in others) for c in landing)
