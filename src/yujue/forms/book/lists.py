"""Lists of values: short ones declared here, classifications from the code lists, valid for a year."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from yujue.codes import CodeList, entries, entry_of, find_by_name, has_name
from yujue.forms.book.schema import header_key
from yujue.forms.data import edition_names, load
from yujue.forms.editions import edition

_CODED = re.compile(r"([0-9][0-9A-Za-z]*)(?:[\s:：、]+(.*)|((?![年月])[一-鿿].*))?", re.DOTALL)
_SPLIT = re.compile(r"\d{3}(?:[\s|/-]+\d{2}){1,2}")


@dataclass(frozen=True, slots=True)
class Member:
    """A value: the code that the book keeps, its name, other names it is known by."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a text means: `code` ("" when it cannot be told), and in `why` what is doubtful: unknown | ambiguous | name.

    `name`: code and name disagree, the code is kept. `names` are the candidates, or the name that the code has.
    """

    code: str
    why: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ValueList:
    """A list as it is in one year. `coded` lists show code and name, others the name alone.

    `local` ones are of the book itself (its units, its projects): a text that none has is taken for a code.
    """

    name: str
    coded: bool
    members: tuple[Member, ...]
    codes: CodeList | None = None
    year: int | None = None
    local: bool = False
    by_key: dict[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the codes by every name that means them."""
        found: dict[str, tuple[str, ...]] = {}
        for member in self.members:
            for key in _keys(member):
                found[key] = (*found.get(key, ()), member.code)
        object.__setattr__(self, "by_key", found)

    def label(self, code: str) -> str:
        """Give what a cell shows for a code; the code itself when the list lacks it."""
        if not code:
            return ""
        name = self.name_of(code)
        if not self.coded:
            return name or code
        return f"{code} {name}" if name else code

    def name_of(self, code: str) -> str:
        """Give the name of a code, "" when it is not known."""
        own = next((member.name for member in self.members if member.code == code), "")
        if own or self.codes is None:
            return own
        entry = entry_of(self.codes, code, self.year) or entry_of(self.codes, code)
        return entry.name if entry else ""

    def labels(self) -> tuple[str, ...]:
        """Give what the drop-down offers."""
        return tuple(self.label(member.code) for member in self.members)

    def resolve(self, text: str) -> Resolved:
        """Find the code that a text means: a code, a code with its name, or a name that only one code has."""
        own = self.by_key.get(header_key(text), ())
        if own:
            return Resolved(own[0]) if len(own) == 1 else Resolved("", "ambiguous", own)
        if not self.coded:
            return Resolved(text if self._below(text) else "", "" if self._below(text) else "unknown")
        if self.local:
            return self._own(text)
        if _SPLIT.fullmatch(text):
            return Resolved("".join(re.findall(r"\d", text)))
        found = _CODED.fullmatch(text)
        return self._coded(found[1], (found[2] or found[3] or "").strip()) if found else self._named(text)

    def _below(self, text: str) -> bool:
        """Tell whether a text is a code below a member that has no name here (project.capital_construction)."""
        return any(text.startswith(f"{member.code}.") for member in self.members)

    def _own(self, text: str) -> Resolved:
        code, _, name = text.partition(" ")
        own = next((m for m in self.members if m.code == code), None)
        if own is None:
            return Resolved(code if name and _CODED.fullmatch(code) else text)
        return Resolved(code) if header_key(name) == header_key(own.name) else Resolved(code, "name", (own.name,))

    def _coded(self, code: str, name: str) -> Resolved:
        known = self.name_of(code)
        if not name or not known or header_key(name) == header_key(known):
            return Resolved(code)
        if self.codes is not None and has_name(self.codes, code, name):
            return Resolved(code)
        own = next((m for m in self.members if m.code == code), None)
        if own is not None and header_key(name) in _keys(own):
            return Resolved(code)
        return Resolved(code, "name", (known,))

    def _named(self, text: str) -> Resolved:
        found = find_by_name(self.codes, text, self.year) if self.codes else ()
        leaves = {member.code for member in self.members}
        chosen = tuple(code for code in found if code in leaves) or found
        if len(chosen) == 1:
            return Resolved(chosen[0])
        return Resolved("", "ambiguous", tuple(map(self.label, chosen))) if chosen else Resolved("", "unknown")


def _keys(member: Member) -> frozenset[str]:
    return frozenset(header_key(name) for name in (member.code, member.name, *member.aliases))


def local_list(name: str, pairs: Iterable[tuple[str, str]]) -> ValueList:
    """Give a list of the book's own codes and names."""
    return ValueList(name, coded=True, members=tuple(Member(*pair) for pair in pairs), local=True)


@cache
def value_list(name: str, year: int | None = None) -> ValueList:
    """Give a list as it is in a year (None: any year); KeyError for one that is not declared."""
    if name == "edition":
        members = tuple(Member(each, edition(each).title) for each in edition_names())
        return ValueList(name, coded=False, members=members, year=year)
    data = load("book", "lists.toml")[name]
    codes: CodeList | None = data.get("codes")
    members = tuple(Member(code, own, tuple(more)) for code, own, *more in data.get("members", ()))
    return ValueList(name, data["show"] == "code", members or _valid(codes, data, year), codes, year)


def _valid(codes: CodeList | None, data: dict[str, Any], year: int | None) -> tuple[Member, ...]:
    if codes is None:
        return ()
    leaves = data.get("leaves")
    chosen = {e.code: e for e in reversed(entries(codes)) if e.holds_in(year) and (not leaves or e.level in leaves)}
    return tuple(Member(code, chosen[code].name, chosen[code].aliases) for code in sorted(chosen))
