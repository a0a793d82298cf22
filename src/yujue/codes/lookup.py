"""Look-up in the dated lists. A code that no list holds is “未收录”: None or an empty result, never an error."""

from __future__ import annotations

from functools import cache, lru_cache

from yujue.codes.entry import CodeEntry, CodeList, entries, entries_by_code
from yujue.codes.names import normalise


def entries_of(code_list: CodeList, code: str) -> tuple[CodeEntry, ...]:
    """Give all dated entries of a code, newest first."""
    return entries_by_code(code_list).get(code, ())


def entry_of(code_list: CodeList, code: str, year: int | None = None) -> CodeEntry | None:
    """Give the entry of a code in force in `year` (None: the newest)."""
    return next((entry for entry in entries_of(code_list, code) if entry.holds_in(year)), None)


def name_of(code_list: CodeList, code: str, year: int | None = None) -> str | None:
    """Give the name that a code has in `year`; None when it is not listed or not in force."""
    entry = entry_of(code_list, code, year)
    return entry.name if entry else None


def names_of(code_list: CodeList, code: str) -> tuple[str, ...]:
    """Give every name a code has or had, aliases and misnomers included, newest first."""
    found = entries_of(code_list, code)
    return tuple(dict.fromkeys(name for e in found for name in (e.name, *e.aliases, *e.misnomers)))


def is_known(code_list: CodeList, code: str) -> bool:
    """Tell whether a list holds a code in any year."""
    return code in entries_by_code(code_list)


def valid_in(code_list: CodeList, code: str, year: int) -> bool | None:
    """Tell whether a code is in force in `year`; None when it is not listed."""
    if not is_known(code_list, code):
        return None
    return entry_of(code_list, code, year) is not None


def has_name(code_list: CodeList, code: str, name: str) -> bool:
    """Tell whether a code has or had a name, spelling aside."""
    return normalise(name) in {normalise(known) for known in names_of(code_list, code)}


@cache
def _by_name(code_list: CodeList) -> dict[str, tuple[CodeEntry, ...]]:
    index: dict[str, tuple[CodeEntry, ...]] = {}
    for entry in entries(code_list):
        for key in {normalise(name) for name in (entry.name, *entry.aliases, *entry.misnomers)}:
            index[key] = (*index.get(key, ()), entry)
    return index


@lru_cache(maxsize=4096)
def find_by_name(code_list: CodeList, name: str, year: int | None = None, under: str = "") -> tuple[str, ...]:
    """Give the codes below `under` that have a name in `year` (None: in any year), in order of code.

    Aliases and misnomers count for the years of their entry. 行政运行 stands in every 款: often the answer is long.
    """
    found = _by_name(code_list).get(normalise(name), ())
    return tuple(sorted({e.code for e in found if e.holds_in(year) and e.code.startswith(under)}))
