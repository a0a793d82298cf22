"""Whether a name is a code's name in a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from yujue.codes import (
    CodeEntry,
    CodeList,
    begins_name,
    entries_of,
    entry_of,
    find_by_name,
    normalise,
    parent_of,
    same_name,
)

CLOSE = 0.8
USUAL = frozenset({"行政运行", "一般行政管理事务", "机关服务", "事业运行"})
_TWICE = re.compile(r"(.{2,6})\1")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong with a name: `kind` obsolete | misnomer | other_code | spelling; `official` the right name."""

    kind: str
    official: str
    detail: str = ""


@lru_cache(maxsize=4096)
def judge_name(code_list: CodeList, code: str, name: str, year: int | None) -> Verdict | None:
    """Judge a printed name; None when nothing can be said against it (an unknown code among others)."""
    entry = entry_of(code_list, code, year)
    if entry is None:
        return None
    if any(same_name(name, known) for known in (entry.name, *entry.aliases)):
        return Verdict("spelling", entry.name) if "其它" in name and "其它" not in entry.name else None
    if any(same_name(name, wrong) or begins_name(name, wrong) for wrong in entry.misnomers):
        return None if begins_name(name, entry.name) else Verdict("misnomer", entry.name)
    old = _obsolete(code_list, code, name, year)
    if old is not None:
        return Verdict("obsolete", entry.name, str(old.valid_to))
    if begins_name(name, entry.name) or begins_name(entry.name, name):
        return None
    return _other(entry, code_list, code, name, year) or _typo(entry, name)


def _obsolete(code_list: CodeList, code: str, name: str, year: int | None) -> CodeEntry | None:
    if year is None:
        return None
    old = (e for e in entries_of(code_list, code) if e.valid_to is not None and e.valid_to < year)
    return next((e for e in old if any(same_name(name, known) for known in (e.name, *e.aliases))), None)


def _other(entry: CodeEntry, code_list: CodeList, code: str, name: str, year: int | None) -> Verdict | None:
    parent = parent_of(code) if code_list == "exp_func" else code[:3]
    others = [c for c in find_by_name(code_list, name, year, parent or "") if len(c) == len(code) and c != code]
    if len(others) != 1 or code == parent:
        return None
    other = entry_of(code_list, others[0], year)
    return Verdict("other_code", entry.name, others[0]) if other and _is_sure(entry) and _is_sure(other) else None


def _is_sure(entry: CodeEntry) -> bool:
    """Tell whether a list's own name can be relied on: seen in print, a class, economic, or one of every 款."""
    usual = len(entry.code) == 7 and entry.name in USUAL
    return entry.provenance in {"S", "F"} or len(entry.code) == 3 or entry.code[0] in "35" or usual


def once(name: str) -> str:
    """Take away a piece that was read twice where a line breaks."""
    return _TWICE.sub(r"\1", name)


def _typo(entry: CodeEntry, name: str) -> Verdict | None:
    first, second = normalise(name), normalise(entry.name)
    if once(first) == second:
        return None
    close = Levenshtein.normalized_similarity(first, second) >= CLOSE
    return Verdict("spelling", entry.name) if _is_sure(entry) and close and len(first) >= 4 else None
