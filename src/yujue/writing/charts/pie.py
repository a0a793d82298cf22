"""A pie of one whole's shares, and beside it what each is: name, amount, percentage, in the pie's order."""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Decimal

from yujue.disclosure import Chart
from yujue.writing.charts.drawing import COLOURS, Drawing, wrapped
from yujue.writing.charts.scale import plain

WIDTH = 640.0
_RADIUS = 92.0
"""So small that percentages at its edge touch neither the list beside it nor the picture's edge."""
_MIDDLE = 144.0
_NAMES, _AMOUNTS, _PERCENTS = 308.0, 566.0, 634.0
_SIZE, _SMALL = 13.0, 11.0
_LINE = 17.0
_GAP = 9.0
_LARGE = 0.04
"""Shares that have room for their percentage at the pie's edge."""


def can_be_pie(chart: Chart) -> bool:
    """Tell whether a chart's values are shares of a whole: one series, nothing negative, not all zero."""
    return len(chart.series) == 1 and min(chart.series[0][1], default=Decimal(-1)) >= 0 < sum(chart.series[0][1])


def percent(value: Decimal, whole: Decimal) -> str:
    """Print a share in percent, rounded half up to two decimals."""
    return f"{(value * 100 / whole).quantize(Decimal('0.01'), ROUND_HALF_UP)}%"


def draw_pie(chart: Chart) -> Drawing:
    """Draw a pie; clockwise from the top, as its list reads from the top down."""
    values = chart.series[0][1]
    whole = sum(values, Decimal(0))
    names = [wrapped(label, _AMOUNTS - _NAMES - 76, _SIZE) for label in chart.labels]
    listed = sum(_LINE * len(lines) + _GAP for lines in names) + 20
    drawing = Drawing(WIDTH, max(2 * _RADIUS + 76, listed + 30))
    drawing.text(8, 18, f"单位：{chart.unit}", size=_SMALL, anchor="start")
    middle = (_MIDDLE, drawing.height / 2 + 8)
    turn, top = 0.0, (drawing.height - listed) / 2 + 18
    for number, (lines, value) in enumerate(zip(names, values, strict=True)):
        share = float(value / whole)
        colour = COLOURS[number % len(COLOURS)]
        draw_wedge(drawing, middle, (turn, turn + share), colour)
        if share >= _LARGE:
            x, y = at(middle, turn + share / 2, _RADIUS + 24)
            drawing.text(x, y + 4, percent(value, whole), size=_SMALL)
        draw_entry(drawing, top, lines, (plain(value), percent(value, whole)), colour)
        turn += share
        top += _LINE * len(lines) + _GAP
    return drawing


def draw_wedge(drawing: Drawing, middle: tuple[float, float], wedge: tuple[float, float], fill: str) -> None:
    """Draw one share from turn to turn (0 to 1); nothing for an empty one."""
    start, end = wedge
    if end - start > 1 - 1e-9:
        drawing.disc(*middle, _RADIUS, fill)
    elif end > start:
        (xa, ya), (xb, yb) = at(middle, start, _RADIUS), at(middle, end, _RADIUS)
        arc = f"A{_RADIUS:g} {_RADIUS:g} 0 {int(end - start > 0.5)} 1 {xb:.2f} {yb:.2f}"
        drawing.path(f"M{middle[0]:.1f} {middle[1]:.1f}L{xa:.2f} {ya:.2f}{arc}Z", fill)


def draw_entry(drawing: Drawing, top: float, lines: list[str], figures: tuple[str, str], fill: str) -> None:
    """Write what one share is."""
    drawing.box(_NAMES - 24, top, 14, 14, fill)
    for n, line in enumerate(lines):
        drawing.text(_NAMES, top + 12 + _LINE * n, line, size=_SIZE, anchor="start")
    for x, figure in zip((_AMOUNTS, _PERCENTS), figures, strict=True):
        drawing.text(x, top + 12, figure, size=_SIZE, anchor="end")


def at(middle: tuple[float, float], turn: float, radius: float) -> tuple[float, float]:
    """Give a point by its turn (1 is full circle, clockwise from the top) and its distance from the middle."""
    angle = 2 * math.pi * turn
    return middle[0] + radius * math.sin(angle), middle[1] - radius * math.cos(angle)
