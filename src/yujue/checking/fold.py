"""One root cause, one finding: what several areas say of the same figures is put under one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from yujue.checking.finding import Consequence, Finding
from yujue.disclosure import Place

Key = tuple[str | None, ...]
SHARED_AMOUNTS = 2
CERTAINTY = ("located", "ambiguous", "unknown")
_AMOUNT = re.compile(r"\d[\d,]*\.\d+|\d{1,3}(?:,\d{3})+|\d{5,}")


def key(place: Place) -> Key | None:
    """Give what tells one figure of a table from another; None for a place that is not a cell."""
    if place.table is None or place.row is None or place.column is None:
        return None
    return (place.table, place.row, place.column.replace(" / ", "."), str(place.page), str(place.line))


def culprit(finding: Finding) -> Key | None:
    """Give the cell that a finding has located as its cause."""
    if finding.cause.kind != "located" or not finding.cause.candidates:
        return None
    return key(finding.cause.candidates[0])


def fold(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Put each error that rests on what another error has found under that one; order is kept.

    An error follows from another when it speaks of a cell that the other has located as wrong, or when two areas
    speak of the same amounts at the same place. The one that knows its cause best stands above.
    """
    errors = [n for n, f in enumerate(findings) if f.severity == "error"]
    homes: dict[int, int] = {}
    for n in sorted(errors, key=lambda n: (CERTAINTY.index(findings[n].cause.kind), n)):
        for home in (h for h in errors if h != n and h not in homes):
            if n not in homes.values() and _follows(findings[n], findings[home], before=home < n):
                homes[n] = home
                break
    under: dict[int, list[Finding]] = {}
    for n, home in sorted(homes.items()):
        under.setdefault(home, []).append(findings[n])
    return tuple(_with(f, under.get(n, [])) for n, f in enumerate(findings) if n not in homes)


def _follows(finding: Finding, home: Finding, *, before: bool) -> bool:
    wrong, own = culprit(home), culprit(finding)
    if wrong is not None and (own == wrong if own is not None else wrong in map(key, finding.places)):
        return own is None or before
    ranks = [CERTAINTY.index(f.cause.kind) for f in (home, finding)]
    better = ranks[0] < ranks[1] or (ranks[0] == ranks[1] and before)
    return better and _area(finding) != _area(home) and _same_matter(finding, home)


def _area(finding: Finding) -> str:
    return finding.rule.partition(".")[0]


def _same_matter(one: Finding, other: Finding) -> bool:
    """Tell whether two findings share amounts and a place: a page, a line or a table."""
    shared = set(_amounts(one)) & set(_amounts(other))
    return len(shared) >= SHARED_AMOUNTS and bool(set(_spots(one)) & set(_spots(other)))


def _amounts(finding: Finding) -> Iterable[str]:
    """Give the amounts that a finding and what follows from it name; years and small counts are none."""
    said = (finding.message, *finding.found, *finding.expected, *(c.message for c in finding.consequences))
    for text in said:
        yield from (amount.replace(",", "") for amount in _AMOUNT.findall(text))


def _spots(finding: Finding) -> Iterable[tuple[str, object]]:
    places = (*finding.places, *(place for c in finding.consequences for place in c.places))
    for place in places:
        for name in ("table", "page", "line"):
            value = getattr(place, name)
            if value is not None:
                yield name, value


def _with(finding: Finding, others: list[Finding]) -> Finding:
    if not others:
        return finding
    added = tuple(
        c for other in others for c in (Consequence(other.rule, other.message, other.places), *other.consequences)
    )
    found = dict.fromkeys((*finding.found, *(text for other in others for text in other.found)))
    expected = dict.fromkeys((*finding.expected, *(text for other in others for text in other.expected)))
    return replace(finding, found=tuple(found), expected=tuple(expected), consequences=(*finding.consequences, *added))
