"""A chart as SVG, as PNG, and as SVG without fonts."""

from __future__ import annotations

import hashlib
from functools import lru_cache

from yujue.disclosure import Chart
from yujue.writing.charts.bars import draw_bars
from yujue.writing.charts.drawing import Drawing
from yujue.writing.charts.pie import can_be_pie, draw_pie, percent
from yujue.writing.charts.scale import plain
from yujue.writing.typeset import typeset

_TEMPLATE = "charts/picture.typ"


@lru_cache(maxsize=256)
def chart_svg(chart: Chart) -> str:
    """Give a chart as one SVG element, with title and description for those who do not see it.

    The title is not drawn: it is the caption that the document prints under the picture. A pie whose values are no
    shares (a negative one, all zero) is drawn as bars.
    """
    return drawn(chart).svg(name_of(chart), chart.title, described(chart))


@lru_cache(maxsize=64)
def chart_png(chart: Chart, ppi: float = 200.0) -> bytes:
    """Give a chart as PNG, 480 pt (169 mm) wide; `ppi` are the pixels of one inch."""
    return typeset(_TEMPLATE, painted(chart), kind="png", ppi=ppi)


@lru_cache(maxsize=64)
def chart_outlines(chart: Chart) -> str:
    """Give a chart as SVG whose texts are shapes: it needs no font and puts no loose words into a page's text."""
    return typeset(_TEMPLATE, painted(chart), kind="svg").decode("utf-8")


def drawn(chart: Chart) -> Drawing:
    """Draw a chart."""
    return draw_pie(chart) if chart.kind == "pie" and can_be_pie(chart) else draw_bars(chart)


def painted(chart: Chart) -> dict[str, object]:
    """Give what the template paints: the shapes, and the texts on them."""
    drawing = drawn(chart)
    return {"svg": drawing.shapes(), "texts": drawing.texts, "width": drawing.width, "height": drawing.height}


def described(chart: Chart) -> str:
    """Say in words what a chart shows."""
    parts: list[str] = []
    shares = chart.kind == "pie" and can_be_pie(chart)
    for name, values in chart.series:
        whole = sum(values)
        items = [
            f"{label}{plain(value)}{chart.unit}" + (f"，占{percent(value, whole)}" if shares and whole else "")
            for label, value in zip(chart.labels, values, strict=True)
        ]
        parts.append((f"{name}：" if name else "") + "；".join(items))
    return "。".join(parts) + "。"


def name_of(chart: Chart) -> str:
    """Give a name for a chart's elements that no other chart of the document has."""
    return "chart-" + hashlib.sha256(repr(chart).encode("utf-8")).hexdigest()[:8]
