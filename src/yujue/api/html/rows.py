"""The rows of a table as the page shows them, with the marks on their cells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from yujue.api.html.placing import Placing
from yujue.api.html.targets import anchor
from yujue.checking import Finding
from yujue.checking.finding import SEVERITIES
from yujue.disclosure import Cell, Column, Row


@dataclass(frozen=True, slots=True)
class CellView:
    """A body cell: `findings` mark it, `look` is num | label | long | "", `hint` what it measures."""

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


def marked(findings: list[Finding]) -> tuple[tuple[str, ...], str]:
    """Give the ids and the gravest severity."""
    gravest = min((finding.severity for finding in findings), key=SEVERITIES.index, default="")
    return tuple(finding.id for finding in findings), gravest


def row_view(number: int, index: int, row: Row, columns: tuple[Column, ...], placing: Placing) -> RowView:
    """Give a row with the marks on it and on its cells."""
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


_TORN = re.compile(r"(?<=[^\s。；：:])\n(?=[^\d（(①-⑨])")
LONG = 30


def _flat(text: str, role: str) -> str:
    """Join the printed lines of a cell, but for those that begin a new sentence or item."""
    return text.replace("\n", "") if role == "label" else _TORN.sub("", text)


def _look(cell: Cell | None, role: str) -> str:
    if cell is not None and cell.printed is not None:
        return "num"
    if cell is not None and len(cell.text) > LONG:
        return "long"
    return "label" if role == "label" else ""


def _hint(cell: Cell | None) -> str:
    if cell is None or cell.printed is None:
        return ""
    if not cell.doubt:
        return "" if cell.slice else "口径未识别"
    return cell.doubt if cell.comparable else f"{cell.doubt}（未核对）"
