"""Files that programs leave beside documents: locks of an open one, what systems note of a folder."""

from __future__ import annotations

from collections.abc import Sequence

_FOLDERS = frozenset({"__MACOSX"})
_NAMES = frozenset({"thumbs.db", "desktop.ini"})
_STARTS = (".", "~$")
"""Hidden files, those of macOS (._name) and of WPS (.~name) among them; locks of Word and Excel."""


def is_leftover(parts: Sequence[str]) -> bool:
    """Tell by the folders and the name of a file whether a program left it behind."""
    if any(part in _FOLDERS or (part.startswith(".") and part != ".") for part in parts[:-1]):
        return True
    name = parts[-1] if parts else ""
    return name.startswith(_STARTS) or name.lower() in _NAMES
