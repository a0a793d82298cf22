"""What paragraph and character styles say that matters for reading: hidden, heading, numbered, contents entry."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.reading.docx.colours import coloured, is_white
from yujue.reading.docx.names import Element, W, is_on, value, whole

BODY_LEVEL = 9
"""Outline level of running text (ECMA-376, 17.3.1.20)."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it takes from those it is based on. `outline` is 0 for 标题 1, None for running text.

    `white` says that its letters are white; `shaded` that it may colour the ground, of a table's cells for one.
    """

    name: str = ""
    hidden: bool = False
    bold: bool = False
    outline: int | None = None
    numbering: int | None = None
    level: int = 0
    white: bool = False
    shaded: bool = False

    @property
    def lists(self) -> bool:
        """Tell whether it is the style of an entry of the contents page (TOC 1, 目录 1)."""
        return self.name.lower().startswith(("toc ", "目录 "))


PLAIN = Style()


def read_styles(root: Element | None) -> dict[str, Style]:
    """Give the styles by id, the default paragraph style under ""."""
    if root is None:
        return {"": PLAIN}
    raw = {style.get(W + "styleId", ""): style for style in root.iterfind(f"{W}style")}
    known: dict[str, Style] = {}
    for name in raw:
        _resolve(name, raw, known)
    default = next((n for n, s in raw.items() if s.get(W + "type") == "paragraph" and s.get(W + "default")), None)
    known[""] = known.get(default or "", PLAIN)
    return known


def _resolve(name: str, raw: dict[str, Element], known: dict[str, Style]) -> None:
    """Resolve a style after those it is based on; a circle of styles ends where it closes."""
    chain: list[str] = []
    while name in raw and name not in known and name not in chain:
        chain.append(name)
        name = value(raw[name], "basedOn") or ""
    base = known.get(name, PLAIN)
    for each in reversed(chain):
        base = known[each] = _based(raw[each], base)


def _based(style: Element, base: Style) -> Style:
    hidden, bold = is_on(style, "rPr", "vanish"), is_on(style, "rPr", "b")
    outline, number = value(style, "pPr", "outlineLvl"), value(style, "pPr", "numPr", "numId")
    level, colour = value(style, "pPr", "numPr", "ilvl"), value(style, "rPr", "color")
    return Style(
        value(style, "name") or "",
        base.hidden if hidden is None else hidden,
        base.bold if bold is None else bold,
        base.outline if outline is None else _heading(whole(outline, BODY_LEVEL)),
        base.numbering if number is None else whole(number),
        base.level if level is None else whole(level),
        base.white if colour is None else is_white(colour),
        base.shaded or any(map(coloured, style.iter(W + "shd"))),
    )


def _heading(level: int) -> int | None:
    return level if 0 <= level < BODY_LEVEL else None
