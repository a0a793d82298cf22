"""Names of WordprocessingML (ECMA-376, part 1, 17) and how its values are written."""

from __future__ import annotations

import re
from typing import Any

Element = Any
"""An element of lxml, which brings no types."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = W + "val"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
"""Namespaces of a strict document and those of a transitional one, which mean the same."""

_WHOLE = re.compile(r"-?[0-9]{1,7}")
_OFF = frozenset({"0", "false", "off", "none"})


def child(element: Element | None, *path: str) -> Element | None:
    """Go down by names; None where one is missing."""
    for name in path:
        if element is None:
            return None
        element = element.find(W + name)
    return element


def properties(element: Element, name: str) -> dict[str, Element]:
    """Give the properties that an element keeps in one of its children, by their full names."""
    found = element.find(name)
    return {} if found is None else {each.tag: each for each in found}


def val(element: Element | None) -> str | None:
    """Give the `w:val` of an element that may be missing."""
    return None if element is None else element.get(VAL)


def on(element: Element | None) -> bool | None:
    """Tell whether a switch is on (w:vanish without a value is on); None when it is not mentioned."""
    return None if element is None else (element.get(VAL) or "1") not in _OFF


def value(element: Element | None, *path: str) -> str | None:
    """Give the `w:val` at the end of a path."""
    return val(child(element, *path))


def is_on(element: Element | None, *path: str) -> bool | None:
    """Tell whether the switch at the end of a path is on; None when it is not mentioned."""
    return on(child(element, *path))


def whole(text: str | None, default: int = 0) -> int:
    """Read a whole number; what is none, or absurd, is the default."""
    return int(text) if text and _WHOLE.fullmatch(text) else default
