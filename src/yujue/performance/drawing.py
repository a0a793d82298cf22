"""What the printed forms of the year of performance are drawn with."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from yujue.disclosure import Column, SheetCell, Table

CENT = Decimal("0.01")
NOTHING = "—"
_FIGURE = re.compile(rf"-?\d[\d,]*(?:\.\d+)?(?:%|元|万元)?|{NOTHING}")
Cells = tuple[tuple[str, int], ...]
"""Texts of a row with how many columns each takes."""


def listed_table(
    name: str, title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], notes: tuple[str, ...] = ()
) -> Table:
    """Draw a plain list below its headers."""
    found = cells([tuple((text, 1) for text in heads)], labels=frozenset(heads))
    found += cells([tuple((text, 1) for text in row) for row in rows], 1)
    return replace(drawn(name, None, title, len(heads), found), notes=notes)


def wan(fen: int | None) -> str:
    """Print 分 in 万元, HALF_UP to two decimals; blank for what is not known."""
    return "" if fen is None else f"{(Decimal(fen) / 1_000_000).quantize(CENT, ROUND_HALF_UP)}"


def percent(rate: Decimal | None) -> str:
    """Print a rate, HALF_UP to two decimals; a dash for what is not known."""
    return NOTHING if rate is None else f"{rate.quantize(CENT, ROUND_HALF_UP)}%"


def cells(rows: Sequence[Cells], first: int = 0, labels: Collection[str] = ()) -> list[SheetCell]:
    """Set rows of cells one below the other: labels of the form in the middle, figures at the right."""
    found = []
    for r, row in enumerate(rows, first):
        column = 0
        for text, span in row:
            head = text in labels
            align = "center" if head else "right" if _FIGURE.fullmatch(text) else "left"
            found.append(SheetCell(r, column, text, 1, span, head=head, align=align))
            column += span
    return found


def drawn(name: str, form: str | None, title: str, columns: int, sheet: Sequence[SheetCell]) -> Table:
    """Give a table of cells that are set already."""
    return Table(
        id=name,
        form=form,
        title=title,
        pages=(),
        line=None,
        unit=None,
        columns=tuple(Column((), "text") for _ in range(columns)),
        rows=(),
        unit_printed=False,
        sheet=tuple(sheet),
    )
