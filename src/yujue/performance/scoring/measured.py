"""The actual value of a form as a number in the unit of its target."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from yujue.facts import unit_factor
from yujue.facts.printed import DASHES
from yujue.forms.target import parse_target

SHARE = Decimal("1.5")


@dataclass(frozen=True, slots=True)
class Measured:
    """An actual value: a number, or the reason why it is none. `bound` is ≥ or ≤ where only a bound is printed."""

    value: Decimal | None
    why: str = ""
    bound: str = ""


def is_blank(text: str) -> bool:
    """Tell whether nothing is filled in: blank or dashes."""
    plain = text.strip()
    return not plain or plain == "未填" or all(char in DASHES - {"无"} for char in plain)


def measured(text: str, unit: str, goal: Decimal) -> Measured:
    """Read an actual value in the unit of a target that asks for `goal`."""
    negative = text.strip()[:1] in "-－−" and len(text.strip()) > 1
    read = parse_target(text.strip()[1:] if negative else text)
    value = read.low if read.low is not None else read.high
    if read.operator in {"text", "range"} or value is None:
        return Measured(None, f"实际完成值“{text}”不是一个数")
    factor = _factor(read.unit, unit)
    if factor is None:
        return Measured(None, f"实际完成值“{text}”与指标值的计量单位“{unit}”不同")
    if unit == "%" and not read.unit and value <= SHARE < goal:
        return Measured(None, f"实际完成值“{text}”没有写明是否为百分数")
    bound = {">": "≥", "<": "≤", "=": ""}.get(read.operator, read.operator)
    return Measured((-value if negative else value) * factor, bound=bound)


def _factor(own: str, wanted: str) -> Decimal | None:
    if own == wanted or not own or not wanted:
        return Decimal(1)
    mine, its = unit_factor(own), unit_factor(wanted)
    return mine / its if mine is not None and its is not None else None
