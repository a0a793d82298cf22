"""Names beside codes in tables, and the names of classes in the summary tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from yujue.checking.codes.coded import Coded, place_of, whole_in
from yujue.checking.codes.judge import Verdict, judge_name, once
from yujue.checking.finding import Finding
from yujue.codes import begins_name, entries, entry_of, find_by_name, normalise, same_name
from yujue.disclosure import Cell, Disclosure, Place, Row, Table

RULES = {
    "obsolete": "codes.obsolete_name",
    "misnomer": "codes.name",
    "other_code": "codes.name",
    "spelling": "codes.name",
}
SHORT = 2
SUMMARY_FORMS = frozenset({"revenue_expenditure_total", "fiscal_appropriation"})
_ORDINAL = re.compile(r"^(?:（[一二三四五六七八九十]+）|\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、)")


def check_names(disclosure: Disclosure) -> Iterator[Finding]:
    """Hold every name beside a code against the list of its year; one finding a code and kind of mistake."""
    wrong: dict[tuple[str, str, str], list[tuple[Coded, Verdict]]] = {}
    for pair in whole_in(disclosure):
        verdict = judge_name(pair.code_list, pair.code, pair.name, disclosure.document.fiscal_year)
        if verdict is not None:
            wrong.setdefault((pair.code_list, pair.code, verdict.kind), []).append((pair, verdict))
    for (_, code, kind), found in wrong.items():
        yield _finding(code, kind, found)


def _finding(code: str, kind: str, found: list[tuple[Coded, Verdict]]) -> Finding:
    verdict = found[0][1]
    names = tuple(dict.fromkeys(pair.name for pair, _ in found))
    said = "、".join(f"“{name}”" for name in names)
    places = tuple(pair.place for pair, _ in found)
    message = {
        "obsolete": f"{code}科目名称{said}已停用（用至{verdict.detail}年），现为“{verdict.official}”",
        "misnomer": f"{code}科目名称写作{said}，应为“{verdict.official}”",
        "spelling": f"{code}科目名称写作{said}，应为“{verdict.official}”",
        "other_code": f"{code}的科目名称写作{said}，该名称是{verdict.detail}的，{code}应为“{verdict.official}”",
    }[kind]
    return Finding(RULES[kind], "warning", message, places, names, (verdict.official,))


def check_agreement(disclosure: Disclosure) -> Iterator[Finding]:
    """Hold the tables against each other where the lists cannot judge: one code, one name."""
    year = disclosure.document.fiscal_year
    by_code: dict[tuple[str, str], list[Coded]] = {}
    for pair in whole_in(disclosure):
        by_code.setdefault((pair.code_list, pair.code), []).append(pair)
    for (_, code), pairs in by_code.items():
        longest = max((pair.name for pair in pairs), key=len)
        others = [p for p in pairs if not _may_be(p.name, longest)]
        judged = any(judge_name(p.code_list, p.code, p.name, year) for p in pairs)
        if others and not judged and all(len(normalise(p.name)) > SHORT for p in others):
            first = next(p for p in pairs if p.name == longest)
            names = tuple(dict.fromkeys((longest, *(p.name for p in others))))
            message = f"{code}在各表的名称不一致：{'、'.join(f'“{name}”' for name in names)}"
            yield Finding("codes.two_names", "warning", message, (first.place, *(p.place for p in others)), names)


def _may_be(name: str, whole: str) -> bool:
    """Tell whether a name may be the other one, cut off at its end or with a piece read twice."""
    short, full = normalise(name), normalise(whole)
    inside = short in full and not full.endswith(short)
    return same_name(name, whole) or begins_name(name, whole) or inside or short == once(full)


def class_labels(disclosure: Disclosure) -> Iterator[tuple[Table, Row, Cell, str]]:
    """Give the labels of classes in the summary tables, ordinals taken away.

    Which column lists classes is told by its labels, not by its header: most of them are classes of some year.
    """
    for table in disclosure.tables:
        columns: dict[int, list[tuple[Row, Cell, str]]] = {}
        for row in table.rows if table.form in SUMMARY_FORMS else ():
            for cell in row.cells:
                text = "".join(cell.text.split())
                if table.columns[cell.column].role != "amount" and _ORDINAL.match(text):
                    columns.setdefault(cell.column, []).append((row, cell, _ORDINAL.sub("", text)))
        for labels in columns.values():
            if 2 * sum(_known(name, None) for _, _, name in labels) > len(labels):
                yield from ((table, row, cell, name) for row, cell, name in labels)


def check_class_labels(disclosure: Disclosure) -> Iterator[Finding]:
    """Hold the names of classes in the summary tables against the list of the year.

    Forms keep old rows for years, mostly without figures: all of them together are one remark, but an old name
    beside its new one in the same table is a contradiction.
    """
    year = disclosure.document.fiscal_year
    old: list[tuple[Place, str, str]] = []
    both: list[tuple[Place, str, str]] = []
    labels = list(class_labels(disclosure))
    for table, row, cell, name in labels:
        if len(normalise(name)) < 2 or _known(name, year):
            continue
        place = place_of(table, row, cell, cell.text.strip())
        code = next((c for c in find_by_name("exp_func", name) if len(c) == 3), None)
        entry = entry_of("exp_func", code, year) if code else None
        if entry is not None:
            beside = any(t.id == table.id and normalise(n) == normalise(entry.name) for t, _, _, n in labels)
            (both if beside else old).append((place, name, entry.name))
        else:
            yield from _misspelt(place, name, year)
    yield from _old(both, "warning", "同一表内旧科目名称与现行名称并列")
    yield from _old(old, "info", "表内沿用旧科目名称")


def _known(name: str, year: int | None) -> bool:
    return any(len(code) == 3 for code in find_by_name("exp_func", name, year))


def _old(found: list[tuple[Place, str, str]], severity: str, what: str) -> Iterator[Finding]:
    if found:
        pairs = dict.fromkeys((name, official) for _, name, official in found)
        said = "；".join(f"“{name}”现为“{official}”" for name, official in pairs)
        names = tuple(name for name, _ in pairs)
        places = tuple(place for place, _, _ in found)
        expected = tuple(official for _, official in pairs)
        yield Finding("codes.obsolete_label", severity, f"{what}：{said}", places, names, expected)


def _misspelt(place: Place, name: str, year: int | None) -> Iterator[Finding]:
    first = normalise(name)
    for entry in entries("exp_func"):
        second = normalise(entry.name)
        if len(entry.code) != 3 or not entry.holds_in(year) or len(first) != len(second):
            continue
        if sorted(first) == sorted(second):
            message = f"科目名称“{name}”字序有误，应为“{entry.name}”"
            yield Finding("codes.label_order", "info", message, (place,), (name,), (entry.name,))
        elif len(first) >= 6 and Levenshtein.distance(first, second) == 1:
            message = f"科目名称“{name}”有错字，应为“{entry.name}”"
            yield Finding("codes.name", "warning", message, (place,), (name,), (entry.name,))
