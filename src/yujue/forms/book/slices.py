"""Slices as one line of text, for a cell: `flow=revenue;fund_type_code=111`."""

from __future__ import annotations

from yujue.facts import Slice


def slice_code(of: Slice) -> str:
    """Write a slice as text; dimensions in order, so that equal slices give equal texts."""
    return ";".join(f"{name}={member}" for name, member in of.members)


def slice_from(text: str) -> Slice | None:
    """Read what `slice_code` wrote; None when it is no slice or names a dimension that does not exist."""
    parts = [part.strip() for part in text.replace("；", ";").split(";") if part.strip()]
    pairs = [part.partition("=") for part in parts]
    if not pairs or not all(mark and name.strip() and member.strip() for name, mark, member in pairs):
        return None
    try:
        return Slice.of({name.strip(): member.strip() for name, _, member in pairs})
    except KeyError:
        return None
