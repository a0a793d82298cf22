"""Full marks of the indicators of a book's project by a scheme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_DOWN, Decimal

from yujue.facts.book import IndicatorEntry
from yujue.forms.goal_words import bare
from yujue.forms.schemes import EXECUTION, Scheme, schemes

CENT = Decimal("0.01")
NOUGHT = Decimal(0)


def scheme_for(entries: Sequence[IndicatorEntry], offered: Mapping[str, Scheme] | None = None) -> Scheme | None:
    """Give the first scheme that weighs exactly the classes of these indicators, and that agrees with their weights."""
    levels = {bare(one.level1) for one in entries}
    for scheme in (offered or schemes()).values():
        classes = dict(scheme.classes)
        if set(classes) - {EXECUTION} == levels and _agree(entries, classes):
            return scheme
    return None


def _agree(entries: Sequence[IndicatorEntry], classes: Mapping[str, Decimal]) -> bool:
    """Tell whether the indicators have no weights at all, or those of the classes."""
    if all(one.weight is None for one in entries):
        return True
    if any(one.weight is None for one in entries):
        return False
    sums: dict[str, Decimal] = {}
    for one in entries:
        sums[bare(one.level1)] = sums.get(bare(one.level1), NOUGHT) + (one.weight or NOUGHT)
    return all(sums[level] == classes[level] for level in sums)


def full_marks(entries: Sequence[IndicatorEntry], scheme: Scheme) -> list[Decimal]:
    """Give the full marks of each: its own weight, or an equal part of its class; cents left over go to the first."""
    classes = dict(scheme.classes)
    found: list[Decimal] = []
    for n, one in enumerate(entries):
        if one.weight is not None:
            found.append(one.weight)
            continue
        level = bare(one.level1)
        same = [at for at, other in enumerate(entries) if bare(other.level1) == level]
        part = (classes[level] / len(same)).quantize(CENT, ROUND_DOWN)
        left = classes[level] - part * len(same)
        found.append(part + (left if n == same[0] else NOUGHT))
    return found
