"""Names of units: the same code in several tables, and the list of units in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from yujue.checking.codes.coded import place_of
from yujue.checking.finding import Finding
from yujue.disclosure import Disclosure, Place, Text

ALIKE = 0.7
LONGEST = 30
_ORDINAL = re.compile(r"^[-•·\s]*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]\s*)+")


def unit_names(disclosure: Disclosure) -> dict[str, dict[str, Place]]:
    """Give the names that tables print beside each unit's code, with a place of each."""
    found: dict[str, dict[str, Place]] = {}
    for table in disclosure.tables:
        for row in table.rows:
            code = row.slice.get("agency_code") if row.slice else None
            name = "".join(row.label.split())
            if code and name and name != code and row.kind == "subtotal":
                found.setdefault(code, {}).setdefault(name, place_of(table, row, None, name))
    return found


def check_unit_codes(disclosure: Disclosure) -> Iterator[Finding]:
    """Find one unit code with names that differ from table to table; a shortened name is no difference."""
    for code, names in unit_names(disclosure).items():
        full = max(names, key=len)
        other = [name for name in names if not _is_short_for(name, full)]
        if other:
            said = "、".join(f"“{name}”" for name in (full, *other))
            places = tuple(names[name] for name in (full, *other))
            message = f"单位编码{code}在各表的名称不一致：{said}"
            yield Finding("codes.unit_name", "warning", message, places, (full, *other))


def _is_short_for(name: str, full: str) -> bool:
    """Tell whether the characters of a name stand in the full name in the same order (市科技局, 市科学技术局)."""
    rest = iter(full)
    return all(char in rest for char in name)


def check_unit_lists(disclosure: Disclosure) -> Iterator[Finding]:
    """Find the one line of a list of units whose name differs from the tables', the others being the same."""
    names = {name: place for known in unit_names(disclosure).values() for name, place in known.items()}
    sections: dict[str | None, list[tuple[str, Text]]] = {}
    for text in disclosure.texts:
        line = _ORDINAL.sub("", "".join(text.text.split()))
        if text.role == "body" and 4 < len(line) <= LONGEST:
            sections.setdefault(text.place.section, []).append((line, text))
    for lines in sections.values():
        same = {line for line, _ in lines} & set(names)
        for line, text in lines:
            close = [n for n in set(names) - same if n != line and Levenshtein.normalized_similarity(n, line) >= ALIKE]
            if len(same) >= 2 and line not in names and len(close) == 1:
                yield _unlike(line, text, close[0], names[close[0]])


def _unlike(line: str, text: Text, name: str, place: Place) -> Finding:
    message = f"预算单位名称不一致：说明写“{line}”，表内为“{name}”"
    places = (replace(text.place, text=text.text), place)
    return Finding("codes.unit_name", "warning", message, places, (line,), (name,))
