"""What an evaluation gives."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from yujue.disclosure import Indicator, Place, ProjectGoal
from yujue.facts import Interval
from yujue.forms.schemes import Scheme
from yujue.performance.scoring import Score

NOUGHT = Decimal(0)


@dataclass(frozen=True, slots=True)
class Item:
    """An indicator of a form and its score by rule."""

    indicator: Indicator
    score: Score


@dataclass(frozen=True, slots=True)
class Difference:
    """Something in a form that its own figures or its scheme contradict.

    `rule` is weights | mark | rate | rate_mark | grade | reason | over; `basis` is the scheme's where it says so.
    """

    rule: str
    message: str
    places: tuple[Place, ...]
    found: str
    expected: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Execution:
    """The budget's execution as far as the printed amounts tell: the true rate in percent lies in `rate`."""

    rate: Interval

    def mark(self, full: Decimal) -> Interval:
        """Give the bounds of the mark out of `full`, not yet rounded."""
        share = [min(max(bound / 100, NOUGHT), Decimal(1)) for bound in (self.rate.low, self.rate.high)]
        return Interval(full * share[0], full * share[1])


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A form scored again. `scheme` is None where its weights are those of no scheme: marks are then not judged.

    `execution` is None where 全年预算数 or 全年执行数 is not read or the budget is nought.
    """

    goal: ProjectGoal
    scheme: Scheme | None
    items: tuple[Item, ...]
    execution: Execution | None
    differences: tuple[Difference, ...] = ()

    @property
    def full(self) -> Decimal:
        """The full marks of all items together."""
        return sum((each.indicator.score or NOUGHT for each in self.items), start=self.goal.rate_full or NOUGHT)

    @property
    def mark(self) -> Decimal:
        """The printed marks of all items together."""
        return sum((each.indicator.mark or NOUGHT for each in self.items), start=self.goal.rate_mark or NOUGHT)

    @property
    def complete(self) -> bool:
        """Whether every indicator prints its full marks and its mark."""
        return all(each.indicator.score is not None and each.indicator.mark is not None for each in self.items)

    @property
    def evaluated(self) -> dict[str, int]:
        """How often each rule of `Difference` could be evaluated."""
        judged = self.scheme is not None
        executed = self.execution is not None
        goal, marks = self.goal, sum(each.indicator.mark is not None for each in self.items)
        return {
            "weights": int(self.complete and goal.full == self.full),
            "rate": int(executed and goal.rate is not None),
            "rate_mark": int(judged and executed and goal.rate_mark is not None),
            "mark": sum(judged and each.score.high is not None for each in self.items),
            "grade": int(judged and bool(goal.grade) and goal.mark is not None),
            "reason": marks if goal.reasons else 0,
            "over": sum(judged and goal.reasons and each.score.rule == "over" for each in self.items),
        }
