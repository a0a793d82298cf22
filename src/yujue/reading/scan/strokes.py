"""What characters add to a ruling: a stroke in its way is bridged, and it seems to run on through a cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np

    Image = np.ndarray[Any, Any]

LESS = 0.85
"""A part between two crossings with less ink than this share of the best part's is no ruling: bridged strokes have
0.5 to 0.8 of solid lines; the parts of a dashed line are alike."""


class Box(NamedTuple):
    """A run of ink, in pixels."""

    x: int
    y: int
    width: int
    height: int


def share(ink: Image, box: Box, along: int) -> float:
    """Tell on which share of its length a piece along rows (0) or columns (1) has ink."""
    x, y, width, height = box
    return float(ink[y : y + height, x : x + width].any(axis=along).mean())


def own(ink: Image, box: Box, others: Sequence[Box], reach: float, along: int) -> list[Box]:
    """Give the parts of a piece, cut where `others` cross it, that are ink as its best part is, neighbours joined.

    `reach` are the pixels by which what crosses may miss it; nearer to its ends than that it is not cut.
    """
    parts = [_part(box, start, end, along) for start, end in pairwise(_edges(box, others, reach, along))]
    inked = [share(ink, part, along) for part in parts]
    groups = groupby(zip(parts, inked, strict=True), lambda each: each[1] >= LESS * max(inked))
    return [_joined([part for part, _ in some]) for good, some in groups if good]


def _edges(box: Box, others: Sequence[Box], reach: float, along: int) -> list[int]:
    """Give where a piece begins, is crossed and ends."""
    start, end = _span(box, along)
    crossed = {at for at in _crossings(box, others, reach, along) if start + reach < at < end - reach}
    return [start, *sorted(crossed), end]


def _crossings(box: Box, others: Sequence[Box], reach: float, along: int) -> Iterator[int]:
    first, last = _span(box, 1 - along)
    for other in others:
        start, end = _span(other, 1 - along)
        if start - reach <= (first + last) / 2 <= end + reach:
            yield sum(_span(other, along)) // 2


def _span(box: Box, along: int) -> tuple[int, int]:
    return (box.x, box.x + box.width) if along == 0 else (box.y, box.y + box.height)


def _part(box: Box, start: int, end: int, along: int) -> Box:
    return box._replace(x=start, width=end - start) if along == 0 else box._replace(y=start, height=end - start)


def _joined(parts: Sequence[Box]) -> Box:
    first, last = parts[0], parts[-1]
    return first._replace(width=last.x + last.width - first.x, height=last.y + last.height - first.y)
