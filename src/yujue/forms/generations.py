"""Generations of the forms of project goals: which classes of indicators each asks for, and on what basis."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from yujue.forms.goal_words import words


@dataclass(frozen=True, slots=True)
class Generation:
    """A generation. A form is of it that prints `told_by` as a first level; the one that is told by "" is any other.

    `classes` are pieces of the names of first levels (成本, 产出 …), in order; `basis` says who asks for them.
    """

    name: str
    told_by: str
    classes: tuple[str, ...]
    basis: str


@cache
def generations() -> tuple[Generation, ...]:
    """Give all generations, the youngest first."""
    return tuple(
        Generation(one["name"], one["told_by"], tuple(one["classes"]), one["basis"]) for one in words()["generation"]
    )


def generation_of(first_levels: Collection[str]) -> Generation:
    """Tell the generation of a form by the first levels that it prints."""
    return next(one for one in generations() if not one.told_by or one.told_by in first_levels)
