"""Lanes under one heading: a name in one lane whose figure stands in the next (公用经费合计 over two lanes)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from yujue.recognising.tables.lanes import Head, Lane
from yujue.recognising.tables.naming import Name


def adopt_names(
    heads: Sequence[Head], lanes: Sequence[Lane], names: list[list[Name]], filled: Sequence[Sequence[bool]]
) -> None:
    """Give a nameless figure the name that stands without a figure in the lane before it, under the same heading."""
    for n in range(1, len(lanes)):
        if _heading(heads, lanes[n]) != _heading(heads, lanes[n - 1]):
            continue
        for row in range(len(names[n])):
            before = names[n - 1][row]
            if filled[n][row] and not _named(names[n][row]) and before.label and not filled[n - 1][row]:
                names[n][row] = replace(before)
                names[n - 1][row] = Name()


def _heading(heads: Sequence[Head], lane: Lane) -> tuple[str, ...]:
    return heads[lane.columns[0]].path[:1]


def _named(name: Name) -> bool:
    return bool(name.label or name.code)
