"""Performance goals of a book."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from yujue.facts.book.parts import At


@dataclass(frozen=True, slots=True)
class Task:
    """A main task of the year: its name, what it consists of."""

    name: str
    content: str
    at: At = field(default_factory=At)


@dataclass(frozen=True, slots=True)
class IndicatorEntry:
    """An indicator. `pro_code` "" stands for the whole department; `operator` is ≥ ≤ = > < range text.

    `target` is without operator and unit; `direction` 正向 | 反向 | 区间 | 定性 | 时限; `weight` in points.
    `standard` is what the target is set by, `formula` how it is counted and marked, `evidence` where its figure is
    from; "" for what is not said.
    """

    pro_code: str
    level1: str
    level2: str
    name: str
    operator: str
    target: str
    unit: str = ""
    direction: str = ""
    note: str = ""
    weight: Decimal | None = None
    standard: str = ""
    formula: str = ""
    evidence: str = ""
    at: At = field(default_factory=At)
