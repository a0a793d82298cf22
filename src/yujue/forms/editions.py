"""Declared editions: which tables a disclosure of one kind and place has, their titles, units and headers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from yujue.forms.data import edition_data, edition_names
from yujue.forms.headers import ColumnMeaning, column_meanings
from yujue.forms.titles import title_name
from yujue.forms.wording import key


@dataclass(frozen=True)
class DeclaredTable:
    """A table of an edition: `number` in its order, `form` ("" for a kind without name), titles, unit, header paths.

    `rows` says what its rows are: lines | function | economic | agency | project | single | sheet. `columns` is
    empty where places differ. `repeated` tables come once for each project.
    """

    number: str
    form: str
    titles: tuple[str, ...]
    unit: str
    rows: str
    columns: tuple[tuple[str, ...], ...]
    required: bool = True
    repeated: bool = False

    @cached_property
    def meanings(self) -> tuple[ColumnMeaning, ...]:
        """What each column measures, by the header vocabulary."""
        return column_meanings(self.columns)

    def lanes(self) -> tuple[tuple[int, ...], ...]:
        """Cut the columns into lists that stand side by side."""
        return lanes_of(self.meanings)


def lanes_of(meanings: Sequence[ColumnMeaning]) -> tuple[tuple[int, ...], ...]:
    """Cut columns into lists that stand side by side: a new one begins at a name or code right of amounts."""
    groups: list[list[int]] = [[]]
    for n, meaning in enumerate(meanings):
        if meaning.role in {"label", "code"} and any(meanings[k].role == "amount" for k in groups[-1]):
            groups.append([])
        groups[-1].append(n)
    return tuple(tuple(group) for group in groups)


@dataclass(frozen=True, slots=True)
class Edition:
    """The tables of one kind of disclosure. `level` is "" when departments and units publish the same."""

    name: str
    title: str
    kind: str
    level: str
    unit: str
    tables: tuple[DeclaredTable, ...]


@cache
def edition(name: str) -> Edition:
    """Load an edition by its name; KeyError for one that is not declared."""
    if name not in edition_names():
        raise KeyError(name)
    data = edition_data(name, "tables.toml")
    tables = tuple(
        DeclaredTable(
            entry["number"],
            entry["form"],
            tuple(entry["titles"]),
            entry.get("unit", data["unit"]),
            entry["rows"],
            tuple(tuple(path.split("/")) for path in entry["columns"]),
            entry.get("required", True),
            entry.get("repeated", False),
        )
        for entry in data["table"]
    )
    return Edition(data["name"], data["title"], data["kind"], data.get("level", ""), data["unit"], tables)


@cache
def editions() -> tuple[Edition, ...]:
    """Load every edition."""
    return tuple(edition(name) for name in edition_names())


@lru_cache(maxsize=4096)
def declared_table(name: str | None, title: str) -> DeclaredTable | None:
    """Find the declared table whose title ends a printed title; the longest wins. None where nothing is declared."""
    if name is None or name not in edition_names() or not title:
        return None
    printed = key(title_name(title))
    fitting = [
        (len(key(declared)), n, table)
        for n, table in enumerate(edition(name).tables)
        for declared in table.titles
        if printed.endswith(key(declared))
    ]
    return max(fitting, key=lambda one: (one[0], -one[1]))[2] if fitting else None
