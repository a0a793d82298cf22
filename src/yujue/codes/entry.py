"""Code lists as they lie in the package: one row a code and a span of years."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

CodeList = Literal["exp_func", "dep_bgt_eco", "gov_bgt_eco", "fund_type", "pro_cat"]
LISTS: tuple[CodeList, ...] = ("exp_func", "dep_bgt_eco", "gov_bgt_eco", "fund_type", "pro_cat")


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """One code with the name it had from `valid_from` to `valid_to` (years, both included; None: open).

    `aliases` are other names
    of the same subject, `misnomers` wordings that documents print by mistake.
    `provenance` is S (printed in a published document, named in `source`), F (found in a public source) or K
    (general knowledge, to be confirmed).
    """

    code: str
    name: str
    aliases: tuple[str, ...]
    misnomers: tuple[str, ...]
    level: str
    valid_from: int | None
    valid_to: int | None
    provenance: str
    source: str

    def holds_in(self, year: int | None) -> bool:
        """Tell whether the entry is in force in `year`; a year that is not known rules nothing out."""
        if year is None:
            return True
        return (self.valid_from or year) <= year <= (self.valid_to or year)


def rows_of(name: str) -> list[dict[str, str]]:
    """Read one CSV file of the package's data folder."""
    text = files("yujue.codes").joinpath("data", f"{name}.csv").read_text("utf-8")
    return list(csv.DictReader(text.splitlines()))


def _entry(row: dict[str, str]) -> CodeEntry:
    return CodeEntry(
        code=row["code"],
        name=row["name"],
        aliases=tuple(filter(None, row["aliases"].split("|"))),
        misnomers=tuple(filter(None, row["misnomers"].split("|"))),
        level=row["level"],
        valid_from=int(row["valid_from"]) if row["valid_from"] else None,
        valid_to=int(row["valid_to"]) if row["valid_to"] else None,
        provenance=row["provenance"],
        source=row["source"],
    )


@cache
def entries(code_list: CodeList) -> tuple[CodeEntry, ...]:
    """Give every entry of a list, sorted by code, the newest name of a code first."""
    found = [_entry(row) for row in rows_of(code_list)]
    return tuple(sorted(found, key=lambda e: (e.code, -(e.valid_from or 0), -(e.valid_to or 9999))))


@cache
def entries_by_code(code_list: CodeList) -> dict[str, tuple[CodeEntry, ...]]:
    """Give the entries of a list under their codes."""
    grouped: dict[str, tuple[CodeEntry, ...]] = {}
    for entry in entries(code_list):
        grouped[entry.code] = (*grouped.get(entry.code, ()), entry)
    return grouped
