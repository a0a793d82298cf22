"""What the template shows: the document's blocks in reading order with their marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from yujue.api.html.header import HeaderCell, header_rows
from yujue.api.html.marks import Piece, pieces
from yujue.api.html.placing import Placing
from yujue.api.html.quantities import hints_of
from yujue.api.html.rows import RowView, marked, row_view
from yujue.api.html.targets import Target, anchor, last_page, plain
from yujue.disclosure import Disclosure, Table, Text


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph (`pieces`), a table (`header`, `rows`, `notes`) or the begin of a page (`page`)."""

    kind: str
    id: str = ""
    findings: tuple[str, ...] = ()
    severity: str = ""
    role: str = ""
    page: int | None = None
    title: str = ""
    caption: str = ""
    pieces: tuple[Piece, ...] = ()
    header: tuple[list[HeaderCell], ...] = ()
    rows: tuple[RowView, ...] = ()
    notes: tuple[str, ...] = ()


def blocks(disclosure: Disclosure, placing: Placing) -> Iterator[Block]:
    """Give the document's texts and tables in reading order, with page marks between them."""
    page = 0
    for at, number, item in _in_order(disclosure):
        for passed in range(page + 1, at[0] + 1):
            yield _block("page", ("page", passed), placing, page=passed)
        page = max(page, at[0])
        if isinstance(item, Table):
            yield _table(number, item, placing)
        elif not (("text", number) not in placing.linked and _is_caption(item, disclosure)):
            yield _text(number, item, disclosure, placing)
    for passed in range(page + 1, last_page(disclosure) + 1):
        yield _block("page", ("page", passed), placing, page=passed)


def _is_caption(text: Text, disclosure: Disclosure) -> bool:
    """Tell whether a text only repeats the title that stands over a table of the same page."""
    return text.role != "toc" and any(
        plain(table.title) == plain(text.text)
        and (text.place.page in table.pages if table.pages else (table.line or 0) - (text.place.line or 0) in range(12))
        for table in disclosure.tables
    )


def _in_order(disclosure: Disclosure) -> list[tuple[tuple[int, float], int, Text | Table]]:
    last = (0, 0.0)
    items: list[tuple[tuple[int, float], int, Text | Table]] = []
    for number, text in enumerate(disclosure.texts):
        place = text.place
        at = (place.page or 0, float(place.line or 0) if place.box is None else place.box[1])
        last = max(last, at) if text.role in {"header", "footer"} else at
        items.append((last, number, text))
    for number, table in enumerate(disclosure.tables):
        top = float(table.line or 0) if table.box is None else table.box[1]
        items.append(((table.pages[0] if table.pages else 0, top), number, table))
    return sorted(items, key=lambda item: item[0])


def _block(kind: str, target: Target, placing: Placing, **rest: object) -> Block:
    findings, severity = marked(placing.on.get(target, []))
    return Block(kind, anchor(target), findings, severity, **rest)  # type: ignore[arg-type]


def _text(number: int, text: Text, disclosure: Disclosure, placing: Placing) -> Block:
    cut = pieces(text.text, placing.texts.get(number, []), hints_of(text, disclosure))
    return _block("text", ("text", number), placing, role=text.role, page=text.place.page, pieces=tuple(cut))


def _table(number: int, table: Table, placing: Placing) -> Block:
    where = f"第 {'、'.join(map(str, table.pages))} 页" if table.pages else f"第 {table.line} 行起"
    unit = f"单位：{table.unit}{'' if table.unit_printed else '（推定）'}" if table.unit else "单位未注明"
    return _block(
        "table",
        ("table", number),
        placing,
        page=table.pages[0] if table.pages else None,
        title=table.title or table.id,
        caption=" · ".join(part for part in (table.department, where, unit) if part),
        header=tuple(header_rows([column.path for column in table.columns], _naming(table))),
        rows=tuple(row_view(number, index, row, table.columns, placing) for index, row in enumerate(table.rows)),
        notes=table.notes,
    )


def _naming(table: Table) -> frozenset[int]:
    """Give the columns, from 0, that name the rows."""
    return frozenset(at for at, column in enumerate(table.columns) if column.role == "label")
