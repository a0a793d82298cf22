"""A part of the year of performance as text, JSON or a document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from yujue.api.performance.make import PERFORMANCE_PARTS, PerformanceView
from yujue.api.publish.write import document_writer
from yujue.compiling.whole import document_info
from yujue.disclosure import Disclosure, FlowItem, SheetCell, Table
from yujue.layout import lay_out
from yujue.reading.errors import UnusableFileError

UNSCORED = frozenset({"missing", "not_evaluated"})
PERFORMANCE_FORMATS = ("docx", "xlsx", "pdf", "html")


def performance_json(view: PerformanceView) -> dict[str, Any]:
    """Give the JSON `yujue.<part>/1`."""
    head = {"schema": f"yujue.{view.part}/1", "at": view.at, "fiscal_year": view.book.fiscal_year}
    return {**head, "organisation": view.book.organisation, **view.data}


def performance_text(view: PerformanceView) -> str:
    """Give the tables as text: a row a line, cells apart by │."""
    told = [f"计分  {line}\n" for line in performance_explained(view)]
    told += [f"须补充  {line}\n" for line in performance_asked(view)]
    return "\n".join(_text(table) for table in view.tables) + "".join(told)


def performance_asked(view: PerformanceView) -> tuple[str, ...]:
    """Give what only people can fill in for self-evaluations, a line each; monitoring has it in its table."""
    return tuple(f"{name}：{text}" for name, one in _evaluated(view) for text in one["asked"])


def performance_explained(view: PerformanceView) -> tuple[str, ...]:
    """Give, for self-evaluations, why each indicator has its mark, a line each; what has none is asked for."""
    items = ((name, item) for name, one in _evaluated(view) for item in one["items"])
    scored = ((name, item) for name, item in items if item["score"]["status"] not in UNSCORED)
    return tuple(f"{name}：{item['entry']['name']}：{item['score']['explanation']}" for name, item in scored)


def _evaluated(view: PerformanceView) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give each self-evaluation of a view with the name of whom it is of."""
    if view.part == "self_evaluation":
        yield from ((one["project"]["name"], one) for one in view.data["projects"])
    elif view.part == "department_evaluation":
        yield view.data["department"]["organisation"], view.data["department"]


def _flow(view: PerformanceView) -> Iterator[FlowItem]:
    """Put each self-evaluation on a page of its own; other tables come one after another."""
    for table in view.tables:
        if view.part == "self_evaluation":
            yield FlowItem("page")
        yield FlowItem("table", table=table.id)


def _text(table: Table) -> str:
    rows: dict[int, list[SheetCell]] = {}
    for cell in table.sheet:
        rows.setdefault(cell.row, []).append(cell)
    lines = (" │ ".join(c.text for c in sorted(row, key=lambda c: c.column)) for _, row in sorted(rows.items()))
    return "\n".join([table.title, *lines, *table.notes, ""])


def write_performance(view: PerformanceView, target: Path | str) -> Path:
    """Write the printed forms; the ending of the name says the format. Raises `UnusableFileError`."""
    path = Path(target)
    name = path.suffix.lower().removeprefix(".")
    if name not in PERFORMANCE_FORMATS:
        raise UnusableFileError(path.name, f"不能写这种格式，可用的是 {'、'.join(PERFORMANCE_FORMATS)}")
    title = f"{view.book.organisation}{view.book.fiscal_year}年度{PERFORMANCE_PARTS[view.part]}"
    laid = lay_out(Disclosure(document_info(view.book, title), view.tables, flow=tuple(_flow(view))))
    try:
        document_writer(name)(laid, path)
    except OSError as error:
        raise UnusableFileError(str(path), f"写不进去（{error.strerror}），请换一个位置") from error
    return path


def performance_page(view: PerformanceView) -> dict[str, Any]:
    """Give `asked`, `explained` and the tables for a page.

    A table has `title`, `notes`, `rows` of cells (`text`, `down`, `right`, `head`, `align`).
    """
    tables = [{"title": one.title, "notes": list(one.notes), "rows": _cells(one)} for one in view.tables]
    told = {"asked": list(performance_asked(view)), "explained": list(performance_explained(view))}
    return {"at": view.at, "tables": tables, **told}


def _cells(table: Table) -> list[list[dict[str, Any]]]:
    rows: dict[int, list[SheetCell]] = {}
    for cell in table.sheet:
        rows.setdefault(cell.row, []).append(cell)
    return [[_cell(c) for c in sorted(row, key=lambda c: c.column)] for _, row in sorted(rows.items())]


def _cell(cell: SheetCell) -> dict[str, Any]:
    spans = {"down": cell.rowspan, "right": cell.colspan}
    return {"text": cell.text, **spans, "head": cell.head, "align": cell.align}
