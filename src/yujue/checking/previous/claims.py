"""A figure of another year, as this year's document has it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from yujue.disclosure import Place, Quantity
from yujue.facts import Interval, Slice

BASE = "previous.base"
COLUMN = "previous.column"
OPENING = "previous.opening"
BUDGET = "previous.budget"


@dataclass(frozen=True, slots=True)
class Claim:
    """What a document says of an earlier document.

    `way` is printed (the figure stands there), delta, rate, equal or completion (it follows from this year's
    `level`). `slice` and `measure` say what it is, `interval` the values it may have, `shown` is the figure or
    change as printed, `words` the same in a sentence, `factor` what one printed unit is worth, `ulp` how coarse
    it is in the base unit. `sign` is the direction of a change. `restated`: the sentence speaks of 口径;
    `adjusted`: the table's note says that its budget is the one adjusted in the year;
    `by_rate` is the base that follows from the rate said of the same change.
    """

    rule: str
    way: str
    slice: Slice | None
    measure: str | None
    year: int
    stage: str
    interval: Interval
    words: str
    shown: str
    place: Place
    factor: Decimal
    ulp: Decimal
    level: Quantity | None = None
    change: Interval | None = None
    sign: int = 0
    restated: bool = False
    adjusted: bool = False
    by_rate: Interval | None = None

    @property
    def unit(self) -> str:
        """The unit in which the claim is printed."""
        return {Decimal(10000): "万元", Decimal(1): "元"}.get(self.factor, "")

    @property
    def is_nought(self) -> bool:
        """Tell whether it says that there was nothing."""
        return self.interval.middle == 0 and self.interval.holds(Decimal(0))
