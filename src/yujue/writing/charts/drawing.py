"""A sheet to draw on: SVG elements with escaped texts, and how wide a text is."""

from __future__ import annotations

from html import escape

FONTS = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','SimHei',sans-serif"
INK = "#1f2933"
PALE = "#c8d0d8"
COLOURS = ("#0b3c5d", "#f2b134", "#3a8fc4", "#f6e3b4", "#9c3d2e", "#a9d5cb", "#5b4a87", "#e9c6d3", "#4f7942", "#d9dee3")
"""Neighbours differ in lightness, so that they stay apart on a black-and-white page and for every eye."""


class Drawing:
    """Collects elements; `svg` gives the picture."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self.parts: list[str] = []
        self.texts: list[tuple[float, float, str, float, str]] = []

    def text(self, x: float, y: float, text: str, *, size: float = 13, anchor: str = "middle") -> None:
        """Write a text with its baseline at y; `anchor` is start, middle or end."""
        self.texts.append((round(x, 1), round(y, 1), text, size, anchor))

    def line(self, x0: float, y0: float, x1: float, y1: float, colour: str = INK) -> None:
        """Draw a thin line."""
        self.parts.append(f'<line x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}" stroke="{colour}"/>')

    def box(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        """Draw a filled box with an edge."""
        self.parts.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{fill}" '
            f'stroke="{INK}" stroke-width=".8"/>'
        )

    def path(self, steps: str, fill: str) -> None:
        """Draw a filled shape with an edge."""
        self.parts.append(f'<path d="{steps}" fill="{fill}" stroke="{INK}" stroke-width=".8"/>')

    def disc(self, x: float, y: float, radius: float, fill: str) -> None:
        """Draw a filled circle with an edge."""
        self.parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}" fill="{fill}" stroke="{INK}" stroke-width=".8"/>'
        )

    def shapes(self) -> str:
        """Give the picture without its texts."""
        return f'<svg xmlns="http://www.w3.org/2000/svg" {self._size} stroke-width="1">{"".join(self.parts)}</svg>'

    def svg(self, name: str, title: str, description: str) -> str:
        """Give the picture with a title and a description for those who do not see it; `name` makes ids unique."""
        written = "".join(
            f'<text x="{x:g}" y="{y:g}" font-size="{size:g}" text-anchor="{anchor}">{escape(text)}</text>'
            for x, y, text, size, anchor in self.texts
        )
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {self._size} role="img" aria-labelledby="{name}-t {name}-d" '
            f'font-family="{FONTS}" fill="{INK}" stroke-width="1">'
            f'<title id="{name}-t">{escape(title)}</title><desc id="{name}-d">{escape(description)}</desc>'
            f"<g>{''.join(self.parts)}{written}</g></svg>"
        )

    @property
    def _size(self) -> str:
        return f'viewBox="0 0 {self.width:g} {self.height:g}" width="{self.width:g}" height="{self.height:g}"'


def width_of(text: str, size: float) -> float:
    """Estimate a text's width: an ideograph fills its em, other characters three fifths of it."""
    return size * sum(0.6 if ord(char) < 0x2E80 else 1.0 for char in text)


def wrapped(text: str, width: float, size: float) -> list[str]:
    """Break a text into lines no wider than `width`, anywhere: Chinese has no blanks."""
    lines = [""]
    for char in text:
        if lines[-1] and width_of(lines[-1] + char, size) > width:
            lines.append("")
        lines[-1] += char
    return lines
