"""How numbers of the text are printed: 万元 half up of the exact amount, percentages, trailing zeros, shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Any

from yujue.facts import Printed, unit_factor
from yujue.forms import edition_data

FEN = Decimal(100)
"""分 in a 元."""


@dataclass(frozen=True, slots=True)
class Printing:
    """The `[text]` part of an edition's print.toml: units, decimals, zeros at the end, shares, words of change."""

    unit: str = "万元"
    decimals: int = 2
    trim: bool = True
    percent_decimals: int = 2
    shares: str = "independent"
    words: dict[str, str] | None = None

    def word(self, name: str) -> str:
        """Give a wording of the edition."""
        return (self.words or {})[name]


DEFAULT_WORDS = {
    "up": "增加{delta}，增长{rate}",
    "down": "减少{delta}，下降{rate}",
    "up_only": "增加{delta}",
    "down_only": "减少{delta}",
    "new": "增加{delta}（上年无此项安排）",
    "flat": "持平",
    "against": "比{base}{change}",
    "against_flat": "与{base}持平",
    "as_budgeted": "决算数与预算数持平",
    "over_budget": "决算数大于预算数的主要原因是：{reason}",
    "under_budget": "决算数小于预算数的主要原因是：{reason}",
    "reason": "，主要原因是：{reason}",
    "missing": "【请填写：{label}】",
    "rounding": "注：因四舍五入，各项占比之和可能不等于100%。",
}


def printing(edition: str) -> Printing:
    """Read how an edition prints its text; what it leaves out is as by default."""
    found: dict[str, Any] = dict(edition_data(edition, "print.toml").get("text", {}))
    words = {**DEFAULT_WORDS, **found.pop("words", {})}
    return Printing(**{name: found[name] for name in found if name in Printing.__dataclass_fields__}, words=words)


def half_up(value: Decimal, decimals: int) -> Decimal:
    """Round half up (away from zero), as 万元 are printed; never gives −0."""
    rounded = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return rounded or abs(rounded)


def number(value: Decimal, decimals: int, *, trim: bool, factor: Decimal = Decimal(1)) -> Printed:
    """Print a number in its unit; trailing zeros go where the edition trims them."""
    rounded = half_up(value, decimals)
    text = f"{rounded:f}"
    if trim and "." in text:
        text = text.rstrip("0").rstrip(".")
    return Printed(text, Decimal(text), len(text.partition(".")[2]), factor)


def money(fen: int, how: Printing, unit: str = "") -> tuple[str, Printed]:
    """Print an amount of 分 with its unit; zero is 0 whatever the decimals."""
    unit = unit or how.unit
    factor = unit_factor(unit)
    assert factor is not None, unit  # noqa: S101 -- editions name units that exist, a test reads them all
    printed = number(Decimal(fen) / FEN / factor, how.decimals, trim=how.trim or fen == 0, factor=factor)
    return printed.text + unit, printed


def same(one: int, other: int, how: Printing) -> bool:
    """Tell whether two amounts of 分 print the same."""
    return money(one, how)[1].value == money(other, how)[1].value


def percent(part: int, whole: int, how: Printing) -> tuple[str, Printed]:
    """Print a part of a whole in percent."""
    printed = number(Decimal(part) * 100 / Decimal(whole), how.percent_decimals, trim=how.trim)
    return printed.text + "%", printed


def largest_remainder(parts: Sequence[int], whole: int, decimals: int) -> tuple[Decimal, ...]:
    """Give shares in percent that come to 100: all rounded down, then the largest remainders up, the first of equals.

    Raises ValueError when the parts do not make up the whole.
    """
    if not whole or sum(parts) != whole:
        raise ValueError("parts do not make up the whole")
    unit = Decimal(1).scaleb(-decimals)
    exact = [Decimal(part) * 100 / Decimal(whole) for part in parts]
    shares = [value.quantize(unit, ROUND_FLOOR) for value in exact]
    missing = int((Decimal(100) - sum(shares)) / unit)
    order = sorted(range(len(parts)), key=lambda n: (shares[n] - exact[n], n))
    for n in order[:missing]:
        shares[n] += unit
    return tuple(shares)
