"""Pictures and embedded objects of a Word document: those large enough may show a table that cannot be read."""

from __future__ import annotations

import re

from yujue.reading.docx.names import Element, W
from yujue.reading.model import Box

_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
_VML = "{urn:schemas-microsoft-com:vml}"
_EMU = 12_700
"""English metric units in a point."""
LARGE = 40_000.0
"""Square points (some 8 % of a page) from which on a picture may show a table; seals and logos are smaller."""
_LENGTH = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*([0-9]{1,5}(?:\.[0-9]{1,4})?)\s*(pt|in|cm|mm|px)?")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75, "": 0.75}


def large_picture(part: Element) -> Box | None:
    """Give the size of a drawing, old picture or object that may show a table, as a box; None for what cannot."""
    shape = part.find(f".//{_VML}shape")
    if part.tag == W + "drawing":
        if next(part.iter(_PICTURE), None) is None:
            return None
        width, height = _extent(next(part.iter(_EXTENT), None))
    elif part.tag == W + "object" or next(part.iter(_VML + "imagedata"), None) is not None:
        width, height = _styled("" if shape is None else shape.get("style", ""))
    else:
        return None
    return (0.0, 0.0, width, height) if width * height >= LARGE else None


def _extent(extent: Element | None) -> tuple[float, float]:
    """Give a drawing's width and height (points)."""
    sides = [] if extent is None else [extent.get("cx", ""), extent.get("cy", "")]
    if len(sides) != 2 or not all(side.isascii() and side.isdigit() and len(side) < 12 for side in sides):
        return 0.0, 0.0
    return int(sides[0]) / _EMU, int(sides[1]) / _EMU


def _styled(style: str) -> tuple[float, float]:
    """Give the width and height (points) that the style of an old shape names."""
    found = {name: float(length) * _POINTS[unit] for name, length, unit in _LENGTH.findall(style)}
    return found.get("width", 0.0), found.get("height", 0.0)
