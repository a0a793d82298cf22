"""One root cause, one finding: what several areas say of the same figure is put under one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from yujue.checking.finding import Consequence, Finding
from yujue.disclosure import Place

Key = tuple[str | None, ...]


def key(place: Place) -> Key | None:
    """Give what tells one figure of a table from another; None for a place that is not a cell."""
    if place.table is None or place.row is None or place.column is None:
        return None
    return (place.table, place.row, place.column, str(place.page), str(place.line))


def culprit(finding: Finding) -> Key | None:
    """Give the cell that a finding has located as its cause."""
    if finding.severity != "error" or finding.cause.kind != "located" or not finding.cause.candidates:
        return None
    return key(finding.cause.candidates[0])


def fold(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Put each contradiction that rests on a figure located as wrong under the finding that located it.

    Only errors that do not locate another figure themselves are put away; order is kept.
    """
    located = {k: n for n, k in reversed([(n, culprit(f)) for n, f in enumerate(findings)]) if k is not None}
    under: dict[int, list[Finding]] = {}
    gone: set[int] = set()
    for n, finding in enumerate(findings):
        if finding.severity != "error":
            continue
        homes = [located[k] for k in map(key, finding.places) if k in located]
        own = culprit(finding)
        if own is not None:
            homes = [located[own]]
        if homes and homes[0] != n and homes[0] not in gone:
            under.setdefault(homes[0], []).append(finding)
            gone.add(n)
    return tuple(_with(f, under.get(n, [])) for n, f in enumerate(findings) if n not in gone)


def _with(finding: Finding, others: list[Finding]) -> Finding:
    if not others:
        return finding
    added = tuple(
        c for other in others for c in (Consequence(other.rule, other.message, other.places), *other.consequences)
    )
    return replace(finding, consequences=(*finding.consequences, *added))
