"""What a topic's money is in other dimensions: 三公经费 by economic classes, 机关运行经费 by kinds of units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from yujue.codes import three_public_codes
from yujue.facts import Slice
from yujue.forms.data import edition_data, load

SPENT = {"flow": "expenditure", "use": "current"}


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic: the slices that make it up, and the kinds of units it counts (all when empty)."""

    name: str
    slices: tuple[Slice, ...]
    kinds: frozenset[str] = frozenset()


@cache
def topics(edition: str, kind: str) -> tuple[Topic, ...]:
    """Give the topics of budgets or final accounts; an edition's `print.toml` may count other kinds of units."""
    data = load("topics.toml")
    kinds: Mapping[str, list[str]] = edition_data(edition, "print.toml").get("topic_kinds", {})
    found = [
        Topic(
            one["name"],
            tuple(Slice.of({**SPENT, **members}) for members in one["slices"]),
            frozenset(kinds.get(one["name"], one.get("kinds", ()))),
        )
        for one in data["topic"]
    ]
    fund = data["three_public"][kind]
    for code, name in three_public_codes("dep_bgt_eco").items():
        found.append(Topic(name, (Slice.of({**SPENT, **fund, "dep_bgt_eco_code": code}),)))
    return tuple(found)
