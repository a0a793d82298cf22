"""Lines that changed between two versions of a book, as the page shows them: amounts with separators."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
            "deltas": [(column, _yuan(delta, "+")) for column, delta in one.deltas],
            "lines": [_line(line) for line in one.lines],
        }


def _line(line: api.LineChange) -> dict[str, Any]:
    """Give a line: a row for each column that changed; of one that came or went a row for each amount, `rest` else."""
    if line.kind == "changed":
        return {"is": line, "word": "", "rest": "", "cells": [_cell(cell) for cell in line.cells]}
    amounts = [_cell(cell) for cell in line.cells if cell.amounts is not None]
    rest = "；".join(f"{cell.column} {cell.new or cell.old}" for cell in line.cells if cell.amounts is None)
    return {"is": line, "word": dict(KINDS)[line.kind], "rest": rest, "cells": amounts or [{}]}


def _cell(cell: api.CellChange) -> dict[str, Any]:
    """Give a cell: amounts in 元 with separators, all else as it is typed."""
    typed = (cell.old, cell.new)
    known = zip(cell.amounts or (None, None), typed, strict=True)
    old, new = (text if fen is None else _yuan(fen) for fen, text in known)
    delta = "" if cell.delta is None else _yuan(cell.delta, "+")
    return {"column": cell.column, "old": old, "new": new, "delta": delta}


def _yuan(fen: int, sign: str = "") -> str:
    return f"{Decimal(fen).scaleb(-2):{sign},.2f}"
