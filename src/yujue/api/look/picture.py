"""A chart as a picture of lying bars; where nothing is printed there is no bar."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from yujue.writing.charts.drawing import COLOURS, PALE, Drawing, width_of, wrapped
from yujue.writing.charts.scale import Scale, tick

WIDTH, SIDE, RIGHT = 640.0, 190.0, 90.0
BAR, GAP, TOP = 17.0, 13.0, 40.0
SIZE, SMALL = 12.0, 11.0
MOST = 16
"""Lines drawn, the largest; the table has them all."""


def picture(view: dict[str, Any]) -> str:
    """Give the SVG of a chart's view, "" when there is nothing to draw."""
    drawn = view["drawn"]
    nodes = largest([node for node in view["tree"] if any(node["values"][at] for at in drawn)], drawn)
    values = [Decimal(node["values"][at]) for node in nodes for at in drawn if node["values"][at] is not None]
    if not any(values):
        return ""
    scale = Scale.over(values)
    step = BAR * len(drawn) + GAP
    drawing = Drawing(WIDTH, TOP + step * len(nodes) + 24)
    _head(drawing, view)
    _axis(drawing, scale, TOP + step * len(nodes))
    for row, node in enumerate(nodes):
        _label(drawing, node["label"], TOP + step * (row + 0.5))
        for number, at in enumerate(drawn):
            if node["values"][at] is not None:
                top = TOP + GAP / 2 + row * step + number * BAR
                _bar(drawing, scale, Decimal(node["values"][at]), top, COLOURS[number % len(COLOURS)])
    said = f"{view['title']}：{len(nodes)} 项{'（最大的）' if len(nodes) == MOST else ''}，数字见表"
    return drawing.svg(f"look-{view['id']}", view["title"], said)


def largest(nodes: list[dict[str, Any]], drawn: list[int]) -> list[dict[str, Any]]:
    """Give the largest lines, in their order."""

    def size(node: dict[str, Any]) -> Decimal:
        return max(abs(Decimal(node["values"][at])) for at in drawn if node["values"][at] is not None)

    kept = {node["name"] for node in sorted(nodes, key=size, reverse=True)[:MOST]}
    return [node for node in nodes if node["name"] in kept]


def _at(scale: Scale, value: Decimal) -> float:
    return SIDE + (WIDTH - SIDE - RIGHT) * scale.share(value)


def _bar(drawing: Drawing, scale: Scale, value: Decimal, top: float, colour: str) -> None:
    zero, end = _at(scale, Decimal(0)), _at(scale, value)
    drawing.box(min(zero, end), top, abs(end - zero), BAR, colour)
    drawing.text(max(zero, end) + 5, top + 13, _text(value), size=SMALL, anchor="start")


def _text(value: Decimal) -> str:
    rounded = value.quantize(Decimal("0.01"))
    return f"{rounded if rounded == value else value:,f}"


def _axis(drawing: Drawing, scale: Scale, bottom: float) -> None:
    for value in scale.ticks:
        x = _at(scale, value)
        drawing.line(x, TOP, x, bottom, PALE)
        drawing.text(x, bottom + 16, tick(value), size=SMALL)
    zero = _at(scale, Decimal(0))
    drawing.line(zero, TOP, zero, bottom)


def _label(drawing: Drawing, text: str, middle: float) -> None:
    lines = wrapped(text, SIDE - 14, SMALL)
    for number, line in enumerate(lines):
        drawing.text(SIDE - 8, middle + 4 - 6.5 * (len(lines) - 1) + 13 * number, line, size=SMALL, anchor="end")


def _head(drawing: Drawing, view: dict[str, Any]) -> None:
    names = [view["columns"][at]["label"] for at in view["drawn"]]
    unit = view["columns"][view["drawn"][0]]["unit"]
    drawing.text(8, 20, f"单位：{unit}", size=SMALL, anchor="start")
    x = WIDTH - 12 - sum(width_of(name, SIZE) + 30 for name in names)
    for number, name in enumerate(names):
        drawing.box(x, 10, 13, 13, COLOURS[number % len(COLOURS)])
        drawing.text(x + 18, 21, name, size=SIZE, anchor="start")
        x += width_of(name, SIZE) + 30
