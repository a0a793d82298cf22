"""Charts as yujue.look/1: plain dicts, ready for JSON. The schema is `yujue/api/schemas/look-1.json`."""

from __future__ import annotations

from typing import Any

from yujue.api.json_check import place_json
from yujue.api.json_read import document_json
from yujue.api.look.model import Chart, Figure, Line, Look, Value

SCHEMA = "yujue.look/1"
Json = dict[str, Any]


def look_json(look: Look) -> Json:
    """Give all charts; a value is null where nothing is printed."""
    return {
        "schema": SCHEMA,
        "documents": [document_json(info) for info in look.documents],
        "charts": [_chart(chart) for chart in look.charts],
    }


def _chart(chart: Chart) -> Json:
    columns = [
        {"label": one.label, "fiscal_year": one.year, "stage": one.stage, "kind": one.kind, "document": one.document}
        for one in chart.columns
    ]
    return {
        **{name: getattr(chart, name) for name in ("id", "title", "about", "shape", "basis", "missing")},
        "columns": columns,
        "lines": [_line(line) for line in chart.lines],
        "total": _line(chart.total) if chart.total else None,
        "notes": list(chart.notes),
    }


def _line(line: Line) -> Json:
    return {
        "label": line.label,
        "code": line.code,
        "values": [_value(value) for value in line.values],
        "parts": [_line(part) for part in line.parts],
    }


def _value(value: Value | None) -> Json | None:
    if value is None:
        return None
    return {
        "amount": format(value.amount, "f"),
        "figure": _figure(value.figure) if value.figure else None,
        "added": value.added,
        "differs": [_figure(one) for one in value.differs],
    }


def _figure(figure: Figure) -> Json:
    names = ("document", "kind", "text", "unit", "label", "group")
    return {
        **{name: getattr(figure, name) for name in names},
        "slice": figure.slice.as_dict(),
        "fiscal_year": figure.year,
        "stage": figure.stage,
        "place": place_json(figure.place),
    }
