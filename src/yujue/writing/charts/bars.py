"""Groups of bars beside each other: upright while they are few, lying when they are many."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from yujue.disclosure import Chart
from yujue.writing.charts.drawing import COLOURS, PALE, Drawing, width_of, wrapped
from yujue.writing.charts.scale import Scale, plain, tick

WIDTH = 640.0
_SIZE, _SMALL = 13.0, 11.0
_UPRIGHT = 8
"""Bars that stand side by side; more lie, where their labels have room."""
_LEFT, _RIGHT, _TOP, _PLOT = 80.0, 20.0, 52.0, 220.0
_SIDE = 200.0
_BAR = 18.0


def draw_bars(chart: Chart) -> Drawing:
    """Draw groups of bars."""
    many = len(chart.labels) * len(chart.series) > _UPRIGHT
    return lying(chart) if many else upright(chart)


def scale_of(chart: Chart) -> Scale:
    """Give the axis of a chart."""
    return Scale.over([value for _, values in chart.series for value in values])


def bars_of(chart: Chart) -> Iterator[tuple[int, int, Decimal]]:
    """Give each bar: its group, its series, its value."""
    for number, (_, values) in enumerate(chart.series):
        for group, value in enumerate(values):
            yield group, number, value


def upright(chart: Chart) -> Drawing:
    """Draw columns."""
    slot = (WIDTH - _LEFT - _RIGHT) / max(len(chart.labels), 1)
    labels = [wrapped(label, slot - 8, _SIZE) for label in chart.labels]
    drawing = Drawing(WIDTH, _TOP + _PLOT + 16 + 18 * max(map(len, labels), default=1))
    head(drawing, chart)
    scale = scale_of(chart)
    bottom = _TOP + _PLOT
    for value in scale.ticks:
        y = bottom - _PLOT * scale.share(value)
        drawing.line(_LEFT, y, WIDTH - _RIGHT, y, PALE)
        drawing.text(_LEFT - 8, y + 4, tick(value), size=_SMALL, anchor="end")
    zero = bottom - _PLOT * scale.share(Decimal(0))
    thick = min(0.72 * slot / max(len(chart.series), 1), 72.0)
    for group, number, value in bars_of(chart):
        x = _LEFT + (group + 0.5) * slot + (number - len(chart.series) / 2) * thick
        y = bottom - _PLOT * scale.share(value)
        drawing.box(x, min(y, zero), thick, abs(zero - y), COLOURS[number % len(COLOURS)])
        text = plain(value)
        size = min(_SMALL, _SMALL * 1.25 * thick / width_of(text, _SMALL))
        drawing.text(x + thick / 2, y - 5 if value >= 0 else y + 13, text, size=round(size, 1))
    drawing.line(_LEFT, zero, WIDTH - _RIGHT, zero)
    for group, lines in enumerate(labels):
        for n, line in enumerate(lines):
            drawing.text(_LEFT + (group + 0.5) * slot, bottom + 20 + 18 * n, line, size=_SIZE)
    return drawing


def lying(chart: Chart) -> Drawing:
    """Draw bars from left to right, a group under another."""
    step = _BAR * len(chart.series) + 14
    drawing = Drawing(WIDTH, _TOP + step * len(chart.labels) + 24)
    head(drawing, chart)
    scale = scale_of(chart)
    room = WIDTH - _SIDE - 90
    bottom = _TOP + step * len(chart.labels)
    for value in scale.ticks:
        x = _SIDE + room * scale.share(value)
        drawing.line(x, _TOP, x, bottom, PALE)
        drawing.text(x, bottom + 16, tick(value), size=_SMALL)
    zero = _SIDE + room * scale.share(Decimal(0))
    for group, number, value in bars_of(chart):
        x, y = _SIDE + room * scale.share(value), _TOP + 7 + group * step + number * _BAR
        drawing.box(min(x, zero), y, abs(x - zero), _BAR, COLOURS[number % len(COLOURS)])
        drawing.text(max(x, zero) + 5, y + 13, plain(value), size=_SMALL, anchor="start")
    for group, label in enumerate(chart.labels):
        lines = wrapped(label, _SIDE - 12, _SMALL)
        first = _TOP + step * (group + 0.5) + 4 - 6.5 * (len(lines) - 1)
        for n, line in enumerate(lines):
            drawing.text(_SIDE - 8, first + 13 * n, line, size=_SMALL, anchor="end")
    drawing.line(zero, _TOP, zero, bottom)
    return drawing


def head(drawing: Drawing, chart: Chart) -> None:
    """Write the unit, and what the colours mean where there are several."""
    drawing.text(8, 22, f"单位：{chart.unit}", size=_SMALL, anchor="start")
    names = [name for name, _ in chart.series]
    if len(names) < 2:
        return
    x = WIDTH - _RIGHT - sum(width_of(name, _SIZE) + 34 for name in names)
    for number, name in enumerate(names):
        drawing.box(x, 11, 14, 14, COLOURS[number % len(COLOURS)])
        drawing.text(x + 19, 23, name, size=_SIZE, anchor="start")
        x += width_of(name, _SIZE) + 34
