"""Charts as pictures: SVG of our own, PNG for formats that want pixels."""

from yujue.writing.charts.picture import chart_outlines, chart_png, chart_svg

__all__ = ["chart_outlines", "chart_png", "chart_svg"]
