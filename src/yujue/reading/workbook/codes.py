"""A number format code taken apart: sections, conditions, tokens (ECMA-376 part 1, 18.8.31)."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

_SECTIONS = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')
_TOKEN = re.compile(
    r'"([^"]*)"?|[\\!](.)|[_*].|\[([^\]]*)\]|(General|G/通用格式)|([0#?])|(.)', re.IGNORECASE | re.DOTALL
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_CURRENCY = re.compile(r"[¥￥$]")
_HOLDS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<=": operator.le, ">=": operator.ge, "<>": operator.ne, "<": operator.lt, ">": operator.gt, "=": operator.eq,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a section; `kind` is text (quoted or escaped), place (0, # or ?), general, or sign (the rest)."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """One of the up to four parts of a code; `condition` is its bracketed one, as (operator, number)."""

    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None = None

    @property
    def signs(self) -> str:
        """The characters that are neither quoted nor places: what dates, points and commas are told by."""
        return "".join(token.text for token in self.tokens if token.kind == "sign")

    @property
    def prints_sign(self) -> bool:
        """Tell whether the section itself says that a value is negative."""
        return any(c in token.text for token in self.tokens if token.kind != "place" for c in "-(（")

    def holds(self, value: Decimal) -> bool:
        """Tell whether the section's own condition is met."""
        return self.condition is not None and _HOLDS[self.condition[0]](value, self.condition[1])


@lru_cache(maxsize=1024)
def sections(code: str) -> tuple[Section, ...]:
    """Take a code apart at its semicolons."""
    return tuple(_section(part) for part in _SECTIONS.split(code))


def chosen(parts: tuple[Section, ...], value: Decimal) -> Section | None:
    """Give the section that prints a value: by conditions where there are some, else by its sign; None: none fits."""
    if any(part.condition for part in parts[:2]):
        met = next((part for part in parts[:2] if part.holds(value)), None)
        last = 2 if len(parts) > 1 and parts[0].condition and parts[1].condition else 1
        return met or (parts[last] if len(parts) > last and not parts[last].condition else None)
    if value < 0 and len(parts) > 1:
        return parts[1]
    return parts[2] if value == 0 and len(parts) > 2 else parts[0]


def _section(text: str) -> Section:
    tokens: list[Token] = []
    condition = None
    for found in _TOKEN.finditer(text):
        quoted, escaped, bracket, general, place, other = found.groups()
        told = _CONDITION.fullmatch(bracket.strip()) if bracket else None
        condition = (told[1], Decimal(told[2])) if told else condition
        if quoted or escaped:
            tokens.append(Token("text", _CURRENCY.sub("", quoted or escaped)))
        elif general:
            tokens.append(Token("general", general))
        elif place or (other and not _CURRENCY.match(other)):
            tokens.append(Token("place" if place else "sign", place or other))
    return Section(tuple(tokens), condition)
