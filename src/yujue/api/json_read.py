"""The JSON of a disclosure: schema `yujue.read/1` (docs: INTERFACES; api/schemas/read-1.json)."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from yujue.api.json_reports import exact, report_of
from yujue.disclosure import (
    Cell,
    Column,
    Disclosure,
    DocumentInfo,
    Indicator,
    OutlineEntry,
    Quantity,
    Row,
    Statement,
    Table,
)
from yujue.facts import Slice

SCHEMA = "yujue.read/1"
Json = dict[str, Any]


def to_json(disclosure: Disclosure) -> Json:
    """Give the disclosure as plain JSON values; amounts are exact decimal strings in 元."""
    return {
        "schema": SCHEMA,
        "document": document_json(disclosure.document),
        "tables": [_table(table) for table in disclosure.tables],
        "statements": [_statement(statement) for statement in disclosure.statements],
        "indicators": [_indicator(indicator) for indicator in disclosure.indicators],
        "outline": [_outline(entry) for entry in disclosure.outline],
        "reports": [report_of(each) for each in disclosure.reports],
    }


def document_json(info: DocumentInfo) -> Json:
    """Give a document's identity as JSON values."""
    return asdict(info)


def _slice(value: Slice | None) -> dict[str, str] | None:
    return None if value is None else value.as_dict()


def _table(table: Table) -> Json:
    return {
        "id": table.id,
        "form": table.form,
        "title": table.title,
        "pages": list(table.pages),
        "line": table.line,
        "unit": table.unit,
        "columns": [_column(column) for column in table.columns],
        "rows": [_row(row) for row in table.rows],
        "notes": list(table.notes),
    }


def _column(column: Column) -> Json:
    return {"path": list(column.path), "slice": _slice(column.slice), "role": column.role}


def _row(row: Row) -> Json:
    return {
        "line": row.line,
        "page": row.page,
        "label": row.label,
        "code": row.code,
        "kind": row.kind,
        "cells": [_cell(cell) for cell in row.cells],
    }


def _cell(cell: Cell) -> Json:
    return {
        "column": cell.column,
        "text": cell.text,
        "state": cell.state.value,
        "amount": exact(cell.amount),
        "slice": _slice(cell.slice),
    }


def _statement(statement: Statement) -> Json:
    return {
        "section": statement.section,
        "page": statement.page,
        "line": statement.line,
        "text": statement.text,
        "quantities": [_quantity(quantity) for quantity in statement.quantities],
    }


def _quantity(quantity: Quantity) -> Json:
    return {
        "text": quantity.text,
        "kind": quantity.kind,
        "value": exact(quantity.value),
        "unit": "元" if quantity.kind == "amount" else quantity.unit,
        "measure": quantity.measure,
        "slice": _slice(quantity.slice),
        "fiscal_year": quantity.fiscal_year,
        "stage": quantity.stage,
        "role": quantity.role,
        "page": quantity.page,
    }


def _indicator(indicator: Indicator) -> Json:
    return {
        "scope": indicator.scope,
        "project": indicator.project,
        "level1": indicator.level1,
        "level2": indicator.level2,
        "name": indicator.name,
        "operator": indicator.operator,
        "target": indicator.target,
        "unit": indicator.unit,
        "text": indicator.text,
        "low": None if indicator.low is None else str(indicator.low),
        "high": None if indicator.high is None else str(indicator.high),
        "direction": indicator.direction.name,
        "direction_reason": indicator.direction.reason,
        "weight": None if indicator.score is None else str(indicator.score),
        "note": indicator.note,
        "standard": indicator.standard,
        "formula": indicator.formula,
        "evidence": indicator.evidence,
        "page": indicator.place.page,
        "line": indicator.place.line,
    }


def _outline(entry: OutlineEntry) -> Json:
    return {
        "number": entry.number,
        "title": entry.title,
        "page": entry.place.page,
        "line": entry.place.line,
        "listed": entry.listed,
    }
