"""Colours of letters and of the ground behind them, as a Word document writes them."""

from __future__ import annotations

from yujue.reading.docx.names import Element, W, val

_WHITE, _PAPER = frozenset({"FFFFFF", "WHITE"}), frozenset({"AUTO", "FFFFFF", ""})


def is_white(colour: str | None) -> bool:
    """Tell whether letters are white."""
    return colour is not None and colour.upper() in _WHITE


def coloured(shading: Element | None) -> bool:
    """Tell whether a shading colours its ground (ECMA-376 part 1, 17.3.5)."""
    if shading is None:
        return False
    pattern, fill = val(shading) or "clear", shading.get(W + "fill", "auto").upper()
    return pattern not in {"clear", "nil"} or fill not in _PAPER or shading.get(W + "themeFill") is not None
