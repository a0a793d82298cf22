"""Lines that changed between two versions of a book, as the page shows them: amounts with separators."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from yujue import api

KINDS = (("added", "新增"), ("removed", "删去"), ("changed", "改动"))


def changed_view(changes: Iterable[api.SheetChange]) -> Iterator[dict[str, Any]]:
    """Give each sheet: its name, how many lines were added, removed, changed, differences of amounts, the lines."""
    for one in changes:
        yield {
            "name": one.sheet,
            "counts": [f"{word} {one.many(kind)} 行" for kind, word in KINDS if one.many(kind)],
            "deltas": [(column, _separated(delta)) for column, delta in one.deltas],
            "lines": [_line(line) for line in one.lines],
        }


def _line(line: api.LineChange) -> dict[str, Any]:
    """Give a line: a row for each column that changed; of one that came or went a row for each amount, `rest` else."""
    if line.kind == "changed":
        return {"is": line, "word": "", "rest": "", "cells": [_cell(cell) for cell in line.cells]}
    amounts = [_cell(cell) for cell in line.cells if cell.delta]
    rest = "；".join(f"{cell.column} {cell.new or cell.old}" for cell in line.cells if not cell.delta)
    return {
        "is": line,
        "word": dict(KINDS)[line.kind],
        "rest": rest,
        "cells": amounts or [api.CellChange("", "", "", "")],
    }


def _cell(cell: api.CellChange) -> api.CellChange:
    if not cell.delta:
        return cell
    return replace(cell, **{name: _separated(getattr(cell, name)) for name in ("old", "new", "delta")})


def _separated(text: str) -> str:
    """Give an amount with separators, in 角 and 分 where it has them; "" for a blank."""
    plain = text.replace(",", "").strip()
    if not plain:
        return ""
    much = Decimal(plain)
    shown = f"{much:,.2f}" if much == round(much, 2) and much != round(much) else f"{much:,f}"
    return f"+{shown}" if plain.startswith("+") else shown
