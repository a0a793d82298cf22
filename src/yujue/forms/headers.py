"""What a column measures, from its header path and the header vocabulary alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from yujue.codes import find_by_name
from yujue.forms.data import load
from yujue.forms.wording import key, plain

_YEAR = re.compile(r"(20\d\d)年?度?")
_BEGINNINGS = ("本年度", "本年", "当年", "其中")
_ENDINGS = ("支出", "收入", "预算", "资金", "经费", "合计", "小计", "数", "额")


@dataclass(frozen=True, slots=True)
class HeaderTerm:
    """A wording of the vocabulary: its role, what it restricts, the wordings it must stand below."""

    role: str
    members: tuple[tuple[str, str], ...]
    under: frozenset[str]
    year: int


@dataclass(frozen=True, slots=True)
class ColumnMeaning:
    """A column's role and the members its header names.

    `year_offset` counts from the document's year, `year` is one printed in the header; `known` tells whether
    every header above the column is in the vocabulary.
    """

    role: str
    members: dict[str, str] = field(default_factory=dict)
    year_offset: int = 0
    year: int | None = None
    known: bool = True


@cache
def _terms() -> dict[str, tuple[HeaderTerm, ...]]:
    found: dict[str, list[HeaderTerm]] = {}
    for entry in load("headers.toml")["term"]:
        term = HeaderTerm(
            entry.get("role", "amount"),
            tuple(entry.get("slice", {}).items()),
            frozenset(key(name) for name in entry.get("under", ())),
            entry.get("year", 0),
        )
        for name in entry["names"]:
            found.setdefault(key(name), []).append(term)
    return {name: tuple(sorted(terms, key=lambda t: not t.under)) for name, terms in found.items()}


def _spellings(wording: str) -> Iterator[str]:
    """Give a wording, then what is left of it without 本年 before and 支出, 收入 … behind."""
    for start in ("", *_BEGINNINGS):
        if not wording.startswith(start) or (start and len(wording) <= len(start) + 1):
            continue
        rest = wording.removeprefix(start)
        yield rest
        for ending in _ENDINGS:
            if rest.endswith(ending) and len(rest) > len(ending) + 1:
                yield rest.removesuffix(ending)


@lru_cache(maxsize=8192)
def header_term(wording: str, above: frozenset[str] = frozenset()) -> HeaderTerm | None:
    """Look up one header cell (already a key) below the keys `above`; None when nobody knows it."""
    for spelling in _spellings(wording):
        for term in _terms().get(spelling, ()):
            if not term.under or term.under & above:
                return term
    return None


def is_header_word(text: str) -> bool:
    """Tell whether a cell's text is a wording of the header vocabulary, whatever stands above it."""
    wording = key(_YEAR.sub("", plain(text)))
    return any(spelling in _terms() for spelling in _spellings(wording))


@lru_cache(maxsize=8192)
def column_meaning(path: tuple[str, ...]) -> ColumnMeaning:
    """Read a header path from the top down; a lower header refines or replaces what an upper one says."""
    members: dict[str, str] = {}
    role, offset, year, known = "", 0, None, bool(path)
    above: set[str] = set()
    for text in path:
        printed = _YEAR.search(plain(text))
        year = int(printed[1]) if printed else year
        wording = key(_YEAR.sub("", plain(text)))
        term = _economic_term(wording, members) or header_term(wording, frozenset(above))
        above.add(wording)
        if term is None:
            known = known and not wording
            continue
        members |= _refined(members, term)
        role, offset = term.role or role, term.year or offset
    return ColumnMeaning(role, members, offset, year, known)


@lru_cache(maxsize=4096)
def economic_code(wording: str, under: str) -> str | None:
    """Give the one economic class of the department's classification that has this name below `under`."""
    codes = find_by_name("dep_bgt_eco", wording, under=under)
    return codes[0] if len(codes) == 1 else None


def _economic_term(wording: str, members: dict[str, str]) -> HeaderTerm | None:
    """Below an economic class a header names one of its items (商品和服务支出 / 公务接待费)."""
    under = members.get("dep_bgt_eco_code")
    code = economic_code(wording, under) if under else None
    return HeaderTerm("amount", (("dep_bgt_eco_code", code),), frozenset(), 0) if code else None


@lru_cache(maxsize=1024)
def column_meanings(paths: tuple[tuple[str, ...], ...]) -> tuple[ColumnMeaning, ...]:
    """Read the headers of a table together.

    Beside a column of last year's money (上年结转) the kinds of money are this year's; beside a column of what is
    left at the end (结转下年) the natures are this year's spending.
    """
    found = tuple(column_meaning(path) for path in paths)
    carried = any(len(p) == 1 and m.members == {"origin": "carryover"} for p, m in zip(paths, found, strict=True))
    left = any(m.members.get("use") == "closing" for m in found)
    fixed = [
        ("origin", "fund_type_code") if carried else None,
        ("use", "nature") if left else None,
    ]
    for rule in fixed:
        if rule is not None:
            found = tuple(_with_current(meaning, *rule) for meaning in found)
    return found


def _with_current(meaning: ColumnMeaning, dimension: str, given: str) -> ColumnMeaning:
    if given not in meaning.members or dimension in meaning.members:
        return meaning
    return replace(meaning, members={**meaning.members, dimension: "current"})


def _refined(members: dict[str, str], term: HeaderTerm) -> dict[str, str]:
    """Leave out members that would widen what a header above says (公用经费 / 基本支出)."""
    return {
        name: member
        for name, member in term.members
        if not (name in members and members[name].startswith(member) and members[name] != member)
    }


@lru_cache(maxsize=1024)
def code_dimension(path: tuple[str, ...]) -> str | None:
    """Tell which classification a column of codes or names lists by its header, None when the header does not say."""
    wording = key("".join(path))
    codes: dict[str, list[str]] = load("headers.toml")["codes"]
    return next((name for name, words in codes.items() if any(word in wording for word in words)), None)
