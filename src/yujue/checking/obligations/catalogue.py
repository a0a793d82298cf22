"""The catalogue of obligations, as data."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from yujue.disclosure import DocumentInfo

BASES = ("law", "technical")


@dataclass(frozen=True, slots=True)
class Item:
    """Something that must be checked.

    It applies to the `kinds` (budget, final, performance), `levels` and `editions` listed (empty lists
    mean all), not to editions `excluded`, and from the fiscal year `since` on (0: always).
    One of four says how it is answered: `rules` (patterns of rule ids, perhaps only in tables of `forms`; evaluated
    when rules `counted_by` were), `forms` (a table of one of them must be there), `says` (patterns of which each
    must be found in the texts), or `probe` (a function of `probes`). `source` is law or technical, `basis` names it.
    `required` says that what is absent is missing, not merely unread. `needs` names what it takes to check it,
    `unless` patterns that make the item not applicable where they are found. `rest` leaves out the rules that
    another item names.
    """

    id: str
    title: str
    group: str
    source: str
    basis: str
    kinds: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    says: tuple[re.Pattern[str], ...] = ()
    unless: tuple[re.Pattern[str], ...] = ()
    probe: str = ""
    counted_by: tuple[str, ...] = ()
    needs: str = ""
    required: bool = False
    rest: bool = False
    since: int = 0

    def applies(self, info: DocumentInfo) -> bool:
        """Tell whether the item is for such a document."""
        edition = info.edition or ""
        return (
            (not self.kinds or info.kind in self.kinds or info.kind == "unknown")
            and (not self.levels or info.level in self.levels or info.level == "unknown")
            and (not self.editions or edition.startswith(self.editions))
            and not edition.startswith(self.excluded)
            and (info.fiscal_year is None or info.fiscal_year >= self.since)
        )


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("catalogue.toml").read_text("utf-8"))


def lenient(info: DocumentInfo) -> bool:
    """Tell whether documents of this edition are not blamed for a statement that is not found."""
    return bool(info.edition) and any(str(info.edition).startswith(name) for name in _data()["lenient"])


@cache
def catalogue() -> tuple[Item, ...]:
    """Load the catalogue; a malformed item raises ValueError."""
    data = _data()
    items = [
        _item({"group": group["title"], **group.get("each", {}), **entry})
        for group in data["group"]
        for entry in group["item"]
    ]
    if len({item.id for item in items}) != len(items):
        raise ValueError("an obligation's id is used twice")
    return tuple(items)


def _item(entry: dict[str, object]) -> Item:
    for name in ("kinds", "levels", "editions", "excluded", "rules", "forms", "counted_by"):
        entry[name] = tuple(_strings(entry.get(name)))
    for name in ("says", "unless"):
        entry[name] = tuple(re.compile(pattern) for pattern in _strings(entry.get(name)))
    item = Item(**entry)  # type: ignore[arg-type]
    ways = [bool(item.rules), bool(item.forms and not item.rules), bool(item.says), bool(item.probe)]
    if sum(ways) != 1 or item.source not in BASES:
        raise ValueError(f"obligation {item.id}: say one way of answering it, and its source")
    return item


def _strings(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []
