"""Columns with their meaning, and the lanes they form: a table of two sides is two lists side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from yujue.facts.printed import parse_number
from yujue.forms import ColumnMeaning, column_meanings
from yujue.forms.frame import side_flow, sides

_CODE = re.compile(r"^\d{2,3}$|^\d{5}$|^\d{7}$")
FIGURES = frozenset({"amount", "percent", "count"})


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its header path and what that means."""

    path: tuple[str, ...]
    meaning: ColumnMeaning

    @property
    def role(self) -> str:
        """The column's role."""
        return self.meaning.role


@dataclass(frozen=True, slots=True)
class Lane:
    """A list within a table: the columns that name its rows and those that hold its figures."""

    columns: tuple[int, ...]
    labels: tuple[int, ...]
    codes: tuple[int, ...]
    agency: int | None
    project: int | None
    type: int | None
    side: str
    flow: str


def read_heads(paths: Sequence[tuple[str, ...]], bodies: Sequence[Sequence[str]]) -> tuple[Head, ...]:
    """Give each column its meaning; `bodies` are its texts below, for headers that nobody knows."""
    heads: list[Head] = []
    for path, meaning, texts in zip(paths, column_meanings(tuple(paths)), bodies, strict=True):
        heads.append(Head(path, meaning if meaning.role else _guessed(meaning, heads, texts)))
    return tuple(heads)


def as_count(head: Head) -> Head:
    """Take numbers under unknown headers of a table without a known title for counts, not for money."""
    return replace(head, meaning=replace(head.meaning, role="count")) if head.role == "amount" else head


def _guessed(meaning: ColumnMeaning, before: Sequence[Head], texts: Sequence[str]) -> ColumnMeaning:
    first = not any(head.role in {"label", "amount"} for head in before)
    return replace(meaning, role=_role_of(texts, first=first), known=False)


def _role_of(texts: Sequence[str], *, first: bool) -> str:
    """Guess the role of a column under an unknown header from what stands in it."""
    numbers = [text for text in texts if parse_number(text) is not None]
    if 2 * len(numbers) <= len(texts):
        return "label" if first and texts else "text"
    codes = [text for text in numbers if _CODE.match(text)]
    return "code" if first and 2 * len(codes) > len(numbers) else "amount"


def lanes(heads: Sequence[Head]) -> tuple[Lane, ...]:
    """Cut the columns into lanes: a new one begins at a name or code right of figures."""
    groups: list[list[int]] = [[]]
    for c, head in enumerate(heads):
        if head.role in {"label", "code"} and any(heads[k].role == "amount" for k in groups[-1]):
            groups.append([])
        groups[-1].append(c)
    names = sides([heads[group[0]].path for group in groups])
    return tuple(_lane(heads, group, side) for group, side in zip(groups, names, strict=True))


def _lane(heads: Sequence[Head], group: list[int], side: str) -> Lane:
    def of(role: str) -> list[int]:
        return [c for c in group if heads[c].role == role]

    flow = side_flow(side, [heads[c].path for c in group])
    return Lane(
        tuple(group),
        tuple(of("label")),
        tuple(of("code")),
        next(iter(of("agency_code")), None),
        next(iter(of("pro_code")), None),
        next(iter(of("type")), None),
        side,
        flow,
    )
