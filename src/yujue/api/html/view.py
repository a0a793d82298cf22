"""What the template shows: the document's blocks in reading order with their marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from yujue.api.html.header import HeaderCell, header_rows
from yujue.api.html.marks import Piece, pieces
from yujue.api.html.placing import Placing
from yujue.api.html.quantities import hints_of
from yujue.api.html.targets import Target, anchor, last_page, plain
from yujue.checking import Finding
from yujue.checking.finding import SEVERITIES
from yujue.disclosure import Cell, Column, Disclosure, Row, Table, Text


@dataclass(frozen=True, slots=True)
class CellView:
    """A body cell: `findings` mark it, `look` is num | label | "", `hint` what it measures."""

    text: str
    id: str = ""
    findings: tuple[str, ...] = ()
    severity: str = ""
    look: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class RowView:
    """A body row."""

    kind: str
    cells: list[CellView]
    id: str
    findings: tuple[str, ...]
    severity: str


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


def marked(findings: list[Finding]) -> tuple[tuple[str, ...], str]:
    """Give the ids and the gravest severity."""
    gravest = min((finding.severity for finding in findings), key=SEVERITIES.index, default="")
    return tuple(finding.id for finding in findings), gravest


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
        header=tuple(header_rows([column.path for column in table.columns])),
        rows=tuple(_row(number, index, row, table.columns, placing) for index, row in enumerate(table.rows)),
        notes=table.notes,
    )


def _row(number: int, index: int, row: Row, columns: tuple[Column, ...], placing: Placing) -> RowView:
    findings, severity = marked(placing.on.get(("row", number, index), []))
    cells = {cell.column: cell for cell in row.cells}
    said = {"label": row.label, "code": row.code or ""}
    views = []
    for at, column in enumerate(columns):
        target = ("cell", number, index, at)
        on, grave = marked(placing.on.get(target, []))
        cell = cells.get(at)
        text = cell.text if cell else said.pop(column.role, "")
        name = anchor(target) if target in placing.linked else ""
        views.append(CellView(_flat(text, column.role), name, on, grave, _look(cell, column.role), _hint(cell)))
        said.pop(column.role, None)
    return RowView(row.kind, views, anchor(("row", number, index)), findings, severity)


def _flat(text: str, role: str) -> str:
    return text.replace("\n", "") if role == "label" else text


def _look(cell: Cell | None, role: str) -> str:
    return "num" if cell is not None and cell.printed is not None else ("label" if role == "label" else "")


def _hint(cell: Cell | None) -> str:
    if cell is None or cell.printed is None:
        return ""
    return f"{cell.doubt}（未核对）" if cell.doubt else ("" if cell.slice else "口径未识别")
