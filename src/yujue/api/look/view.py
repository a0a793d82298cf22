"""Charts as plain values for pages: texts ready to print, links to places, numbers for drawing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from yujue.api.look.model import Chart, Column, Figure, Line, Look, Value
from yujue.api.words import place_words
from yujue.facts import unit_factor

Json = dict[str, Any]
HUNDRED = Decimal(100)


def unit_of(look: Look) -> str:
    """Give the money unit that most figures are printed in, 万元 where there are none."""
    units = Counter(figure.unit for chart in look.charts for figure in _figures(chart) if figure.kind == "amount")
    known = [unit for unit, _ in units.most_common() if unit_factor(unit)]
    return known[0] if known else "万元"


def _figures(chart: Chart) -> Iterator[Figure]:
    for line in chart.lines:
        yield from (value.figure for value in line.values if value and value.figure)


def amount_text(amount: Decimal, unit: str) -> str:
    """Give an amount in 元 as a text in the unit: thousands separated, two decimals or as many as it has."""
    value = amount / (unit_factor(unit) or Decimal(1))
    rounded = value.quantize(Decimal("0.01"))
    return f"{rounded if rounded == value else value.normalize():,f}"


def chart_view(look: Look, chart: Chart, unit: str, links: Sequence[str] = ()) -> Json:
    """Give a chart's head and rows; `links` are the addresses of the documents' result pages, in order."""
    view = _View(look, chart, unit, links)
    shares = chart.shape == "parts"
    return {
        "id": chart.id,
        "title": chart.title,
        "about": chart.about,
        "basis": chart.basis,
        "shape": chart.shape,
        "unit": unit,
        "columns": [
            {"label": column.label, "unit": "%" if column.kind == "rate" else unit} for column in chart.columns
        ],
        "shares": shares,
        "rows": [row for number, line in enumerate(chart.lines) for row in view.rows(line, str(number), 0)],
        "total": view.row(chart.total, "total", 0) if chart.total else None,
        "missing": chart.missing,
        "notes": chart.notes,
        "tree": [view.node(line, str(number)) for number, line in enumerate(chart.lines)],
        "drawn": drawn_columns(chart),
    }


def drawn_columns(chart: Chart) -> list[int]:
    """Give which columns a picture shows: levels, of a change the first that has amounts."""
    if chart.shape != "change":
        return [at for at, column in enumerate(chart.columns) if column.kind == "level"]
    for kind in ("delta", "calculated", "rate"):
        for at, column in enumerate(chart.columns):
            if column.kind == kind and sum(line.values[at] is not None for line in chart.lines) * 2 >= len(chart.lines):
                return [at]
    return [at for at, column in enumerate(chart.columns) if column.kind in {"delta", "rate"}][:1]


class _View:
    def __init__(self, look: Look, chart: Chart, unit: str, links: Sequence[str]) -> None:
        self.look, self.chart, self.unit, self.links = look, chart, unit, links
        self.totals = [self._whole(at) for at in range(len(chart.columns))]

    def _whole(self, at: int) -> Decimal:
        printed = self.chart.total.values[at] if self.chart.total else None
        values = (line.values[at] for line in self.chart.lines)
        return printed.amount if printed else sum((value.amount for value in values if value), Decimal(0))

    def rows(self, line: Line, name: str, level: int) -> Iterator[Json]:
        """Give the line and, after it, those below it."""
        yield self.row(line, name, level)
        for number, part in enumerate(line.parts):
            yield from self.rows(part, f"{name}-{number}", level + 1)

    def row(self, line: Line, name: str, level: int) -> Json:
        """Give a row."""
        cells = [self._cell(value, column) for value, column in zip(line.values, self.chart.columns, strict=True)]
        shares = [self._share(value, whole) for value, whole in zip(line.values, self.totals, strict=True)]
        more = {"parts": len(line.parts), "level": level, "under": name.rpartition("-")[0]}
        return {"name": name, "label": line.label, "code": line.code, "cells": cells, "shares": shares, **more}

    def _cell(self, value: Value | None, column: Column) -> Json:
        if value is None:
            return {"text": "", "kind": "none", "hint": "", "href": "", "differs": []}
        text = f"{value.amount:,f}" if column.kind == "rate" else amount_text(value.amount, self.unit)
        signed = column.kind != "level" and value.amount > 0
        shown = {"text": f"+{text}" if signed else text, "kind": "printed" if value.figure else "added"}
        if value.figure is None:
            said = "按两年的数算" if column.kind == "calculated" else f"文件没有印这一行，由下列 {value.added} 行相加"
            kind = "calculated" if column.kind == "calculated" else "added"
            return {**shown, "kind": kind, "hint": said, "href": "", "differs": []}
        differs = [
            {"text": f"{one.text} {one.unit}", "hint": where(one), "href": self._href(one)} for one in value.differs
        ]
        return {**shown, "hint": where(value.figure), "href": self._href(value.figure), "differs": differs}

    def _href(self, figure: Figure) -> str:
        return f"{self.links[figure.document]}#{figure.anchor}" if figure.document < len(self.links) else ""

    def _share(self, value: Value | None, whole: Decimal) -> str:
        if value is None or not whole:
            return ""
        return f"{(value.amount * HUNDRED / whole).quantize(Decimal('0.1'), ROUND_HALF_UP)}%"

    def node(self, line: Line, name: str) -> Json:
        """Give the line's numbers for drawing, and those below it."""
        values = [None if value is None else self._number(value, at) for at, value in enumerate(line.values)]
        parts = [self.node(part, f"{name}-{number}") for number, part in enumerate(line.parts)]
        return {"name": name, "label": line.label, "values": values, "parts": parts}

    def _number(self, value: Value, at: int) -> str:
        rate = self.chart.columns[at].kind == "rate"
        return format(value.amount if rate else value.amount / (unit_factor(self.unit) or Decimal(1)), "f")


def where(figure: Figure) -> str:
    """Say where a figure is printed and how: 第 3 页 · 支出总表 · 合计 · 小计，印作 12.30 万元."""
    titles = {figure.place.table: figure.group} if figure.place.table else {}
    return f"{place_words(figure.place, titles)}，印作 {figure.text} {figure.unit}".strip()
