"""Root causes that are one: contradictions of the same amount that meet in a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from yujue.checking.board import Identity, Verdict
from yujue.checking.locate import Root

CLOSE = Decimal("0.001")


def merged(roots: Sequence[Root], verdicts: Mapping[Identity, Verdict]) -> tuple[Root, ...]:
    """Join roots whose contradictions differ by the same amount and share a table: a sum put in the wrong place.

    The cause then lies in more than one figure, so it is ambiguous; the root that mends most leads.
    """
    groups: list[list[Root]] = []
    for root in sorted(roots, key=lambda r: -len(r.identities)):
        home = next((g for g in groups if any(_alike(root, other, verdicts) for other in g)), None)
        if home is None:
            groups.append([root])
        else:
            home.append(root)
    return tuple(_joined(group) for group in groups)


def _alike(one: Root, other: Root, verdicts: Mapping[Identity, Verdict]) -> bool:
    mine, theirs = ([abs(verdicts[i].difference) for i in root.identities] for root in (one, other))
    tables = [{f.table for i in root.identities for f in i.figures} for root in (one, other)]
    return bool(tables[0] & tables[1]) and any(_close(a, b) for a in mine for b in theirs)


def _close(a: Decimal, b: Decimal) -> bool:
    """Tell whether two differences are one amount, but for rounding."""
    return abs(a - b) <= CLOSE * max(a, b)


def _joined(group: list[Root]) -> Root:
    if len(group) == 1:
        return group[0]
    candidates = dict.fromkeys(c for root in group for c in root.candidates[:1])
    return Root("ambiguous", tuple(candidates), tuple(i for root in group for i in root.identities))
