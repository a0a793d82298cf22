"""Declared partitions: which members together are the whole, and the words that head a total."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Partition:
    """`parts` of `dimension` together are its member `whole` ("" = all), for these document kinds (empty: all)."""

    dimension: str
    whole: str
    parts: tuple[str, ...]
    kinds: frozenset[str]
    basis: str


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Member `whole` of `dimension` is the same money as `parts` of the dimension `other` within it."""

    dimension: str
    whole: str
    other: str
    parts: tuple[str, ...]
    basis: str


@dataclass(frozen=True, slots=True)
class Bound:
    """Money of `topic` holds that of `members` in its place, or (`holds` False) is often drawn up like it."""

    topic: str
    members: tuple[tuple[str, str], ...]
    holds: bool
    basis: str


@dataclass(frozen=True, slots=True)
class Rules:
    """All that is declared in partitions.toml."""

    partitions: tuple[Partition, ...]
    across: tuple[Correspondence, ...]
    bounds: tuple[Bound, ...]
    listed: frozenset[str]
    total_words: tuple[str, ...]
    of_which_words: tuple[str, ...]

    def is_total(self, heading: str) -> bool:
        """Tell whether a heading names a total: 合计, 小计, 本年收入合计 …; what stands in brackets is ignored."""
        plain = "".join(heading.split()).partition("（")[0].partition("(")[0]
        return plain.endswith(self.total_words) and not self.is_of_which(heading)

    def is_of_which(self, heading: str) -> bool:
        """Tell whether a heading says that it is a part mentioned beside its whole (其中)."""
        return "".join(heading.split()).startswith(self.of_which_words)


@cache
def rules() -> Rules:
    """Load the declarations once."""
    data = tomllib.loads(files("yujue.derive").joinpath("partitions.toml").read_text("utf-8"))
    return Rules(
        tuple(
            Partition(p["dimension"], p["whole"], tuple(p["parts"]), frozenset(p.get("kinds", ())), p["basis"])
            for p in data["partition"]
        ),
        tuple(
            Correspondence(a["dimension"], a["whole"], a["other"], tuple(a["parts"]), a["basis"])
            for a in data["across"]
        ),
        tuple(_bound(entry) for entry in data["bound"]),
        frozenset(data["listed"]["dimensions"]),
        tuple(data["words"]["total"]),
        tuple(data["words"]["of_which"]),
    )


def _bound(entry: dict[str, Any]) -> Bound:
    holds = "narrower" in entry
    members = entry["narrower"] if holds else entry["like"]
    return Bound(entry["topic"], tuple(sorted(members.items())), holds, entry["basis"])
