"""The ruling lines of a picture: long thin runs of ink along rows and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from yujue.reading.pdf.rulings import Line, Rulings, join_collinear
from yujue.reading.scan.strokes import Box, own, share

if TYPE_CHECKING:
    import numpy as np

    Image = np.ndarray[Any, Any]

POINTS = 72.0
LONG, TALL = 0.25, 0.15
"""Inches that a horizontal and a vertical piece of a ruling must run; strokes of characters are shorter."""
THICK = 0.06
"""Inches beyond which ink is a filled area."""
GAP = 0.03
SHORT = (1.5, 0.6)
"""Inches up to which what runs along rows and columns may be strokes of characters, bridged to one piece."""
SOLID = 0.92
"""Share of a short piece's length that must be ink: rulings have 0.99, worn or not, strokes in a row some 0.8."""
REACH = 0.025
"""Inches by which pieces that cross may miss one another."""
JOIN = 2.0
TOUCH = 1.5
"""Points by which two lines that meet may miss each other."""


def rulings(gray: Image, dpi: float) -> Rulings:
    """Find the rulings of a straight page, in points."""
    import cv2

    ink = cv2.adaptiveThreshold(gray, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 31, 12)
    runs = [_runs(ink, dpi, along=along) for along in (0, 1)]
    across, down = (_lines(ink, runs, dpi, along) for along in (0, 1))
    return standing(Rulings(join_collinear(across, JOIN), join_collinear(down, JOIN)))


def _lines(ink: Image, runs: list[list[Box]], dpi: float, along: int) -> list[Line]:
    """Give the runs along rows (0) or columns (1) as lines in points, without strokes of characters."""
    scale, lines = POINTS / dpi, []
    for box in runs[along]:
        for x, y, width, height in own(ink, box, runs[1 - along], REACH * dpi, along):
            across, start, run = ((y + height / 2), x, width) if along == 0 else ((x + width / 2), y, height)
            lines.append(Line(across * scale, start * scale, (start + run) * scale))
    return lines


def standing(found: Rulings) -> Rulings:
    """Keep the verticals that stand between two horizontals; strokes of large characters touch none."""
    vertical = [line for line in found.vertical if sum(_meet(line, other) for other in found.horizontal) > 1]
    return Rulings(found.horizontal, vertical)


def _meet(down: Line, across: Line) -> bool:
    along = across.start - TOUCH <= down.at <= across.end + TOUCH
    return along and down.start - TOUCH <= across.at <= down.end + TOUCH


def _runs(ink: Image, dpi: float, *, along: int) -> list[Box]:
    """Give the runs along rows (0) or columns (1), in pixels."""
    import cv2

    length, bridge = max(3, round((LONG, TALL)[along] * dpi)), max(1, round(GAP * dpi))
    closed = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, _kernel(bridge, along))
    opened = cv2.morphologyEx(closed, cv2.MORPH_OPEN, _kernel(length, along))
    count, _, stats, _ = cv2.connectedComponentsWithStats(opened, connectivity=8)
    boxes = (Box(*(int(value) for value in stats[n][:4])) for n in range(1, count))
    return [box for box in boxes if min(box.width, box.height) <= THICK * dpi and _solid(ink, box, dpi, along)]


def _solid(ink: Image, box: Box, dpi: float, along: int) -> bool:
    """Tell whether a piece is long, or its own ink runs through without the bridges between strokes."""
    return max(box.width, box.height) > SHORT[along] * dpi or share(ink, box, along) >= SOLID


def _kernel(length: int, along: int) -> Image:
    import cv2

    size = (length, 1) if along == 0 else (1, length)
    kernel: Image = cv2.getStructuringElement(cv2.MORPH_RECT, size)
    return kernel
