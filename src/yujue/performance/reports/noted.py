"""What the checks of reports give: differences, how often each rule was evaluated, and what was not and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from yujue.disclosure import Place, Reported
from yujue.performance.evaluation import Difference


@dataclass
class Noted:
    """Gathered while checking; each check adds to it."""

    differences: list[Difference] = field(default_factory=list)
    checked: Counter[str] = field(default_factory=Counter)
    unevaluated: list[str] = field(default_factory=list)
    told: set[int] = field(default_factory=set)
    """Figures (by identity) that a difference speaks of: what else contradicts them is the same mistake."""

    def checks(self, rule: str, times: int = 1) -> None:
        """Count an evaluation of a rule."""
        self.checked[rule] += times

    def differs(self, rule: str, message: str, places: Sequence[Place], found: str, expected: str) -> None:
        """Add a difference."""
        self.differences.append(Difference(rule, message, tuple(places), found, expected))


def places(*figures: Reported | None) -> tuple[Place, ...]:
    """Give the places of figures that are there."""
    return tuple(each.place for each in figures if each is not None)
