"""Names of WordprocessingML (ECMA-376, part 1, 17) and how its values are written."""

from __future__ import annotations

from typing import Any

Element = Any
"""An element of lxml, which brings no types."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
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

_OFF = frozenset({"0", "false", "off", "none"})


def child(element: Element | None, *path: str) -> Element | None:
    """Go down by names; None where one is missing."""
    for name in path:
        if element is None:
            return None
        element = element.find(W + name)
    return element


def value(element: Element | None, *path: str) -> str | None:
    """Give the `w:val` at the end of a path."""
    found = child(element, *path)
    return None if found is None else found.get(W + "val")


def is_on(element: Element | None, *path: str) -> bool | None:
    """Tell whether a switch is on (w:vanish without a value is on); None when it is not mentioned."""
    found = child(element, *path)
    return None if found is None else (found.get(W + "val") or "1") not in _OFF


def whole(text: str | None, default: int = 0) -> int:
    """Read a whole number; what is none, or absurd, is the default."""
    plain = (text or "").strip()
    return int(plain) if len(plain) < 8 and plain.lstrip("-").isdecimal() and plain.isascii() else default
