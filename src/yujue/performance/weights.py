"""Full marks of the indicators of a book's project by a scheme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_DOWN, Decimal

from yujue.facts.book import IndicatorEntry
from yujue.forms.goal_words import bare
from yujue.forms.schemes import EXECUTION, PROJECT, Scheme, schemes
from yujue.performance.scoring import Score, redistributed

CENT = Decimal("0.01")
NOUGHT = Decimal(0)


def scheme_for(
    entries: Sequence[IndicatorEntry], offered: Mapping[str, Scheme] | None = None, of: str = PROJECT
) -> Scheme | None:
    """Give the first scheme that weighs exactly the classes of these indicators, and that agrees with their weights.

    Of those offered only the ones of a project, or of a department, count; where there are none ours do.
    """
    levels = {bare(one.level1) for one in entries}
    own = [scheme for scheme in (offered or {}).values() if scheme.of == of]
    for scheme in own or schemes(of).values():
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


def parts_of(entries: Sequence[IndicatorEntry], scheme: Scheme, executed: Score) -> list[Decimal]:
    """Give full marks; those of an execution that does not apply go to the indicators in proportion."""
    parts = full_marks(entries, scheme)
    if executed.status != "not_applicable" or not scheme.execution:
        return parts
    shared = redistributed({EXECUTION: scheme.execution, **{str(n): part for n, part in enumerate(parts)}}, EXECUTION)
    return [shared[str(n)] for n in range(len(parts))]


def unweighed(entries: Sequence[IndicatorEntry]) -> str:
    """Say why no scheme weighs these indicators."""
    if not entries:
        return "没有绩效指标"
    return "各类指标及权重不合任何自评方案，请核对一级指标和权重，或者给出本地的方案"


def excused(entries: Sequence[IndicatorEntry], parts: Sequence[Decimal], without: Sequence[bool]) -> list[Decimal]:
    """Give the points of indicators that do not apply (`without`) to the others of their class, else to all others.

    In proportion, to two decimals, so that the sum stays; where no indicator applies all stay as they are.
    """
    found, others = list(parts), [n for n, gone in enumerate(without) if not gone]
    levels = [bare(one.level1) for one in entries]
    for level in dict.fromkeys(levels):
        lost = [n for n, gone in enumerate(without) if gone and levels[n] == level]
        takers = [n for n in others if levels[n] == level] or others
        if lost and takers:
            _give(found, lost, takers)
    return found


def _give(found: list[Decimal], lost: Sequence[int], takers: Sequence[int]) -> None:
    gone = sum((found[n] for n in lost), start=NOUGHT)
    for name, points in redistributed({"": gone, **{str(n): found[n] for n in takers}}, "").items():
        found[int(name)] = points
    for n in lost:
        found[n] = NOUGHT
