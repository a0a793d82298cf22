"""How a document prints its figures and draws its tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

UNITS = {"元": 100, "千元": 100_000, "万元": 1_000_000, "亿元": 10_000_000_000}
"""分 in each unit."""


@dataclass(frozen=True, slots=True)
class Manner:
    """A style as tests/styles/styles.toml declares it; amounts are in 分."""

    name: str
    family: str
    title: str
    organisation: str
    year: int
    level: str = "department"
    seed: int = 1
    unit: str = "万元"
    in_words: str = "万元"
    nothing: str = ""
    thousands: bool = True
    decimals: int = 2
    trimmed: bool = False
    grain: int = 10_000
    carried: bool = True
    own: bool = True
    funds: tuple[str, ...] = ()
    file: str = "txt"
    ruling: str = "ruled"
    numbering: str = "公开{n:02d}表"
    caption: str = "部门：{organisation}"
    placed: int = 99
    """Percent of the figures in tables that are placed at least."""
    options: frozenset[str] = field(default_factory=frozenset)

    def money(self, amount: int) -> str:
        """Print an amount in a table."""
        return self.number(amount, self.unit) if amount else self.nothing

    def said(self, amount: int) -> str:
        """Print an amount with its unit in a sentence."""
        return self.number(amount, self.in_words) + self.in_words

    def number(self, amount: int, unit: str) -> str:
        """Print an amount in a unit."""
        value = (Decimal(amount) / UNITS[unit]).quantize(Decimal(1).scaleb(-self.decimals), ROUND_HALF_UP)
        text = f"{value:,}" if self.thousands else f"{value}"
        return text.rstrip("0").rstrip(".") if self.trimmed and "." in text else text

    @property
    def us(self) -> str:
        """Give the word by which the document speaks of its author."""
        return "本部门" if self.level == "department" else "本单位"

    @property
    def scope(self) -> str:
        """Give the word for the author in titles."""
        return "部门" if self.level == "department" else "单位"


def percent(part: int, whole: int) -> str:
    """Print a share or a rate with two decimals."""
    return f"{(Decimal(part) * 100 / Decimal(whole)).quantize(Decimal('0.01'), ROUND_HALF_UP)}%"
