"""A figure that a template prints: what it says, before it is known where in the sentence it stands."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.disclosure import Quantity
from yujue.facts import Printed, Slice


@dataclass(frozen=True, slots=True)
class Figure:
    """Everything of a `Quantity` but its place and its links. `of_slice` is the level a change or share speaks of."""

    text: str
    kind: str
    unit: str
    printed: Printed
    role: str = "level"
    measure: str | None = None
    slice: Slice | None = None
    fiscal_year: int | None = None
    stage: str | None = None
    direction: int | None = None
    base_year: int | None = None
    base_stage: str | None = None
    whole_slice: Slice | None = None


Placed = tuple[tuple[Figure, int, int], ...]
"""The figures of one paragraph with their starts and ends."""


def quantities(text: str, placed: Placed) -> tuple[Quantity, ...]:
    """Make the quantities of a paragraph, and link changes and shares to the levels they speak of."""
    return tuple(_quantity(text, placed, index) for index in range(len(placed)))


def _quantity(text: str, placed: Placed, index: int) -> Quantity:
    figure, start, end = placed[index]
    spoken = figure.role in {"delta", "rate", "share", "completion"}
    return Quantity(
        text=figure.text,
        start=start,
        end=end,
        kind=figure.kind,
        unit=figure.unit,
        printed=figure.printed,
        role=figure.role,
        measure=figure.measure,
        slice=figure.slice,
        fiscal_year=figure.fiscal_year,
        stage=figure.stage,
        direction=figure.direction,
        word=text[max(start - 2, 0) : start] if figure.direction else "",
        of=_level(placed, index, figure.slice) if spoken else None,
        whole=_level(placed, index, figure.whole_slice) if figure.role in {"share", "completion"} else None,
        base=_level(placed, index, _base_slice(figure)) if figure.role in {"delta", "rate"} else None,
        base_year=figure.base_year,
        base_stage=figure.base_stage,
        whole_slice=figure.whole_slice,
    )


def _base_slice(figure: Figure) -> Slice | None:
    if figure.slice is None or figure.base_year is None or figure.base_stage is None:
        return None
    return figure.slice.replaced(fiscal_year=str(figure.base_year), stage=figure.base_stage)


def _level(placed: Placed, before: int, of: Slice | None) -> int | None:
    """Give the nearest level before a figure that measures a slice, or a side of what balances."""
    if of is None:
        return None
    sides = (of,) if of.get("flow") else (of, of.replaced(flow="revenue"), of.replaced(flow="expenditure"))
    levels = [n for n in range(before - 1, -1, -1) if placed[n][0].role == "level"]
    return next((n for side in sides for n in levels if placed[n][0].slice == side), None)
