"""Values of our rooms as JSON values: members by their names, decimals as exact strings, 分 as integers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

LEFT_OUT = frozenset({"columns"})


def plain(value: Any) -> Any:
    """Give a value, with all it holds, as JSON has it."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if isinstance(value, Mapping):
        return {str(name): plain(one) for name, one in value.items()}
    if is_dataclass(value):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value) if each.name not in LEFT_OUT}
    return value
