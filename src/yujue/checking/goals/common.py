"""What the goal checks share: grouping by project, plain names, findings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from yujue.checking.finding import Finding
from yujue.disclosure import Disclosure, GoalAmount, Indicator, Place
from yujue.facts import unit_factor

Rule = Callable[[Disclosure], Iterator[Finding]]
_NOISE = re.compile(r"[\s，。、；：,.;:（）()“”\"《》\-—]")
TRIVIAL = Decimal(10)
SHOWN = 12
_PER = re.compile(r"元/|/")


def plain(text: str) -> str:
    """Take away white space and punctuation."""
    return _NOISE.sub("", text)


def by_project(disclosure: Disclosure) -> dict[tuple[str, str], list[Indicator]]:
    """Group the indicators of projects by table and project."""
    groups: dict[tuple[str, str], list[Indicator]] = {}
    for each in disclosure.indicators:
        if each.scope == "project" and each.project:
            groups.setdefault((each.place.table or "", each.project), []).append(each)
    return groups


def added(amounts: Iterable[GoalAmount]) -> Decimal:
    """Add printed amounts of one form, in its unit."""
    return sum((amount.printed.value for amount in amounts), start=Decimal(0))


def money(indicator: Indicator) -> Decimal | None:
    """Give what a target in money is worth in 元; None when its unit is not money or is money per something."""
    bound = indicator.low if indicator.low is not None else indicator.high
    unit = indicator.unit + "元" if indicator.unit in {"万", "亿"} else indicator.unit
    factor = None if _PER.search(unit) else unit_factor(unit)
    return None if bound is None or factor is None else bound * factor


def is_satisfaction(indicator: Indicator) -> bool:
    """Tell whether an indicator stands among those of satisfaction."""
    return "满意" in indicator.level1 or "满意" in indicator.level2


def is_cost(indicator: Indicator) -> bool:
    """Tell whether an indicator stands among those of cost."""
    return "成本" in indicator.level1 or "成本" in indicator.level2


def said(indicator: Indicator) -> str:
    """Give an indicator as people quote it."""
    return f"{indicator.name}＝{indicator.text}" if indicator.text else indicator.name


def warn(rule: str, message: str, indicators: Iterable[Indicator], severity: str = "warning") -> Finding:
    """Make a finding that points at indicators."""
    found = tuple(indicators)
    places: tuple[Place, ...] = tuple(each.place for each in found)
    return Finding(
        rule, severity, message, places, tuple(dict.fromkeys(each.text or each.name for each in found))[:SHOWN]
    )


def listed(indicators: Iterable[Indicator], limit: int = 6) -> str:
    """Quote some indicators, and say how many more there are."""
    found = list(indicators)
    quoted = "、".join(f"“{said(each)}”" for each in found[:limit])
    return quoted + (f"等{len(found)}项" if len(found) > limit else "")
