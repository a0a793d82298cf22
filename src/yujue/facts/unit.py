"""Money units and what they are worth in 元."""

from __future__ import annotations

from decimal import Decimal

UNIT_FACTORS: dict[str, Decimal] = {
    "元": Decimal(1),
    "百元": Decimal(100),
    "千元": Decimal(1000),
    "万元": Decimal(10000),
    "百万元": Decimal(1000000),
    "千万元": Decimal(10000000),
    "亿元": Decimal(100000000),
}


def unit_factor(unit: str) -> Decimal | None:
    """Give what one `unit` is worth in 元; None for an unknown unit. `人民币`, spaces are ignored."""
    return UNIT_FACTORS.get("".join(unit.split()).removeprefix("人民币"))
