"""Ruling lines: axis-parallel lines of a page, pieces of one line joined."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """An axis-parallel line: where it lies across, and from where to where it runs along (upright points)."""

    at: float
    start: float
    end: float


class Rulings(NamedTuple):
    """All ruling lines of a page."""

    horizontal: list[Line]
    vertical: list[Line]


def join_collinear(lines: list[Line], tolerance: float = 1.2) -> list[Line]:
    """Join pieces of the same line; done before grouping, else a header cell over several rows falls apart."""
    joined: list[Line] = []
    batch: list[Line] = []
    for line in sorted(lines):
        if batch and line.at - batch[0].at > tolerance:
            joined.extend(merge(batch))
            batch = []
        batch.append(line)
    joined.extend(merge(batch))
    return joined


def merge(batch: list[Line], gap: float = 2.5) -> list[Line]:
    """Merge lines at one place that touch or overlap along it."""
    if not batch:
        return []
    at = sum(line.at for line in batch) / len(batch)
    merged: list[Line] = []
    for line in sorted(batch, key=lambda each: each.start):
        if merged and line.start <= merged[-1].end + gap:
            merged[-1] = Line(at, merged[-1].start, max(merged[-1].end, line.end))
        else:
            merged.append(Line(at, line.start, line.end))
    return merged
