"""A row before its cells are filled: what it is called, what it restricts, where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of one list of a table.

    `members` is what it restricts as printed, None for a row without figures; `fact` what its facts have where that
    is not what is printed (a project's code for its name; "": not restricted). `codes` and `names` hold its codes and
    their names by dimension ("": of none), `texts` what stands under other headers, by the header's key.
    """

    label: str
    members: Mapping[str, str] | None
    kind: str = "detail"
    level: int = 1
    parent: int | None = None
    of_which: bool = False
    fact: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    agency: str = ""
    project: str = ""
    type: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def code(self) -> str | None:
        """The code that names the row first, None when it has none."""
        return self.agency or self.project or next(iter(self.codes.values()), None)


def seated(entries: Sequence[Entry]) -> list[Entry]:
    """Give each entry its parent and kind by the levels.

    A row is a part of the nearest higher one before it; where there is none, of the next one after it.
    """
    parents = [_parent(entries, n) for n in range(len(entries))]
    whole = {parent for parent, entry in zip(parents, entries, strict=True) if not entry.of_which}
    return [
        replace(entry, parent=parents[n], kind=_kind(entry, has_parts=n in whole)) for n, entry in enumerate(entries)
    ]


def _parent(entries: Sequence[Entry], n: int) -> int | None:
    before = (k for k in range(n - 1, -1, -1) if entries[k].level < entries[n].level)
    after = (k for k in range(n + 1, len(entries)) if entries[k].level < entries[n].level)
    return next(before, next(after, None))


def _kind(entry: Entry, *, has_parts: bool) -> str:
    if entry.level == 0:
        return "total"
    return "subtotal" if has_parts or entry.kind == "subtotal" else "detail"
