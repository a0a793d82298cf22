"""Codes in the cells of a row: split over 类 款 项 or whole, left blank where rows are merged, of which list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yujue.forms import is_organisation, key
from yujue.recognising.tables.lanes import Head, Lane

DIGITS = re.compile(r"^[\d\s]+$")
_PROJECT = re.compile(r"^\d{6}\d{2}[0-9A-Z]{10,13}$")
_LISTS = (
    (re.compile(r"^2(?:0[1-9]|1[0-7]|19|2[0-4]|27|29|3[0-4])(?:\d\d){0,2}$"), "exp_func_code"),
    (re.compile(r"^3(?:0[1-9]|1[0-3]|99)(?:\d\d)?$"), "dep_bgt_eco_code"),
    (re.compile(r"^5(?:0[1-9]|1[0-5]|99)(?:\d\d)?$"), "gov_bgt_eco_code"),
)
_BY_FIRST_DIGIT = {"2": "exp_func_code", "3": "dep_bgt_eco_code", "5": "gov_bgt_eco_code"}
_LEVELS = frozenset({"类", "款", "项", "节", "目"})


def code_dimension(code: str, label: str) -> str:
    """Tell which dimension a code belongs to, "" for digits that are no code of any list.

    Its form decides, and whether the label names an organisation.
    """
    organisation = is_organisation(label) and len(code) % 3 == 0  # three digits a level
    if _PROJECT.match(code):
        return "pro_code"
    for pattern, dimension in _LISTS:
        if pattern.match(code) and not organisation:
            return dimension
    if organisation or len(code) in {6, 9}:
        return "agency_code"
    return _BY_FIRST_DIGIT.get(code[0], "") if len(code) in {3, 5, 7} else ""


def code_groups(heads: Sequence[Head], lane: Lane) -> list[list[int]]:
    """Put code columns together that hold one code: 类 款 项 side by side under one heading."""
    groups: list[list[int]] = []
    for c in lane.codes:
        level = key(heads[c].path[-1]) if heads[c].path else ""
        beside = bool(groups) and groups[-1][-1] == c - 1 and heads[c].path[:1] == heads[c - 1].path[:1]
        if beside and level in _LEVELS and level != "类":
            groups[-1].append(c)
        else:
            groups.append([c])
    return groups


def padded(parts: Sequence[str]) -> list[str]:
    """Give split code cells with the nought that a spreadsheet took from them: 301 | 2 is 301 | 02."""
    return [*parts[:1], *(part.zfill(2) if len(part) == 1 else part for part in parts[1:])]


def filled_down(texts: list[str], known: Sequence[str]) -> list[str]:
    """Give split code cells with the leading ones that merged rows leave blank; `known` are those of the row above."""
    last = next((k for k in range(len(texts) - 1, -1, -1) if texts[k]), -1)
    if last > 0 and not texts[0] and len(texts[last]) == 2 and len(known) >= last:
        return [texts[k] or known[k] for k in range(last)] + texts[last:]
    return texts
