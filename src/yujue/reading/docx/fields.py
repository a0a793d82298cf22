"""Fields that begin and never end: what follows them is text, not the field."""

from __future__ import annotations

from yujue.reading.docx.names import Element, W

_CHAR, _KIND = W + "fldChar", W + "fldCharType"
_GONE = frozenset({W + "del", W + "moveFrom"})


def unended(root: Element) -> frozenset[Element]:
    """Give the marks that begin a field without an end; programs show what stands behind one."""
    open_fields: list[Element] = []
    for mark in root.iter(_CHAR):
        kind = mark.get(_KIND)
        if kind == "begin" and not _gone(mark):
            open_fields.append(mark)
        elif kind == "end" and open_fields and not _gone(mark):
            open_fields.pop()
    return frozenset(open_fields)


def _gone(mark: Element) -> bool:
    """Tell whether a mark stands in a deletion."""
    return any(holder.tag in _GONE for holder in mark.iterancestors())
