"""Labels of amounts on performance sheets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from yujue.forms.data import load
from yujue.forms.wording import key, plain, without_of_which

_UNIT = re.compile(r"[(（](?:单位[:：])?[万千百]?元[)）]")


@dataclass(frozen=True, slots=True)
class SheetTerm:
    """A label: `kind` is total | part | also (a second split of the total); `members` restrict the amount."""

    kind: str
    members: tuple[tuple[str, str], ...]


@cache
def _terms() -> dict[str, SheetTerm]:
    return {
        key(name): SheetTerm(entry.get("kind", "part"), tuple(entry.get("slice", {}).items()))
        for entry in load("sheets.toml")["term"]
        for name in entry["names"]
    }


@lru_cache(maxsize=4096)
def sheet_term(label: str) -> SheetTerm | None:
    """Look up a label on a sheet; of `1、资金来源：（1）政府预算资金` the last part counts."""
    text = _UNIT.sub("", plain(label)).strip().rstrip(":：")
    whole = _terms().get(key(without_of_which(text)))
    return whole or _terms().get(key(re.split(r"[:：)）]", text)[-1]))


def is_project_word(text: str) -> bool:
    """Tell whether a label introduces the project's name."""
    return key(text) in load("sheets.toml")["words"]["project"]


def is_indicator_word(text: str) -> bool:
    """Tell whether a cell heads the indicators."""
    return key(text) in load("sheets.toml")["words"]["indicators"]
