"""The fixed rows of tables of lines (收支总表), with what each restricts. From `lines.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from yujue.facts import Slice
from yujue.forms.data import edition_data
from yujue.forms.wording import is_of_which

FOOT_LEVEL = 1


@dataclass(frozen=True, slots=True)
class FixedLine:
    """A printed line. `members` is what it restricts, None for an empty line, `level` its depth under the total (0).

    `of_which` marks a line that is not one of the summands beside its siblings: 其中, or a second sum of them
    (`sum`). `again` marks one that prints a figure of another line once more. A line with `when` is printed only where
    there is money of that slice.
    """

    label: str
    members: Mapping[str, str] | None
    level: int
    of_which: bool = False
    sum: bool = False
    again: bool = False
    when: Slice | None = None


@dataclass(frozen=True, slots=True)
class FixedSide:
    """One list of a table. `lines` begin at the top, `foot` ends at the bottom beside the other list's foot.

    `classes` is the pattern of a line for each functional class that has money, of level `level` ("" when all lines
    are fixed); `economic` are economic classes listed whole, 类 and 款.
    """

    lines: tuple[FixedLine, ...]
    foot: tuple[FixedLine, ...]
    classes: str = ""
    economic: tuple[str, ...] = ()
    level: int = 2


@cache
def fixed_sides(name: str, number: str) -> tuple[FixedSide, ...]:
    """Give the lists of a table of lines, left to right; empty where the edition declares none."""
    tables = edition_data(name, "lines.toml").get("table", ())
    found = next((one for one in tables if one["number"] == number), None)
    return tuple(_side(side) for side in found["side"]) if found is not None else ()


def _side(side: dict[str, Any]) -> FixedSide:
    every: dict[str, str] = side.get("slice", {})
    level = side.get("level", 2)
    lines = tuple(_line(one, every, level) for one in side.get("lines", ()))
    foot = side.get("foot", ())
    last = len(foot) - 1
    bottom = tuple(_line(one, every, FOOT_LEVEL if n < last else 0) for n, one in enumerate(foot))
    return FixedSide(lines, bottom, side.get("classes", ""), tuple(side.get("economic", ())), level)


def _line(one: dict[str, Any], every: dict[str, str], level: int) -> FixedLine:
    members = {**every, **one.get("slice", {})}
    if "class" in one:
        members |= {"use": "current", "exp_func_code": one["class"]}
    is_sum, again = one.get("sum", False), one.get("again", False)
    return FixedLine(
        label=one["label"],
        members=members if one["label"] else None,
        level=one.get("level", level),
        of_which=is_sum or is_of_which(one["label"]),
        sum=is_sum,
        again=again,
        when=Slice.of(one["when"]) if "when" in one else None,
    )
