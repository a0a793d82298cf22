"""Subjects that the text lists (`人员经费 … 主要包括：基本工资、津贴补贴 …`) against the rows of the table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from yujue.checking.codes.coded import Coded, coded_in, whole_in
from yujue.checking.codes.narrative import explained
from yujue.checking.finding import Finding
from yujue.codes import find_by_name, name_of, normalise
from yujue.disclosure import Disclosure, Table, Text
from yujue.facts import Interval
from yujue.facts.interval import total

FEW = 5
SHOWN = 3
CLASSES = frozenset({"301", "302", "303", "310"})
CONCEPTS = frozenset({"209", "223", "227", "229", "230", "231", "232", "233", "234"})
"""Classes whose names are terms of budgeting as well."""
_LIST = re.compile(r"(?P<kind>人员经费|公用经费)[^。；;]{0,40}?[。；;，,]?主要包括[:：](?P<items>[^。；;]+)")
_TAIL = re.compile(r"(?:支出)?等(?:支出|方面)?$|[\d.,]+万?元$")
_BROKEN = re.compile(r"XX|××|…|（不涉及")


def check_listed(disclosure: Disclosure) -> Iterator[Finding]:
    """Find economic subjects that the text lists although the table of basic expenditure has no figure for them.

    Only classes whose rows add up are judged: then no row of them has been lost.
    """
    table = [pair for pair in whole_in(disclosure) if pair.table.form == "general_public_basic"]
    table = [pair for pair in table if pair.code_list == "dep_bgt_eco"]
    rows = _figures(table)
    whole = _whole_classes(table, rows)
    if len(rows) < FEW or not whole:
        return
    found: dict[tuple[str, tuple[str, ...]], list[Text]] = {}
    for text in disclosure.texts:
        for match in _LIST.finditer("".join(text.text.split())):
            if not _BROKEN.search(match["items"]):
                missing = tuple(item for item in _items(match["items"]) if _is_missing(item, rows, whole))
                if missing:
                    found.setdefault((match["kind"] + "：" + match["items"], missing), []).append(text)
    for (said, missing), texts in found.items():
        yield _listed(said, missing, texts, rows)


def _money(pair: Coded) -> Interval | None:
    """Give the first amount behind a pair's name, None where there is none."""
    amounts = (cell for cell in pair.row.cells if cell.column > pair.cell.column)
    for cell in sorted(amounts, key=lambda c: c.column):
        role = pair.table.columns[cell.column].role
        if role == "code" and cell.text.strip()[:1] == pair.code[:1]:
            return None  # the next lane
        if role == "amount" and cell.interval is not None:
            return cell.interval
    return None


def _figures(table: list[Coded]) -> dict[str, list[Coded]]:
    """Give the rows that show money, by code."""
    rows: dict[str, list[Coded]] = {}
    for pair in table:
        money = _money(pair) if len(pair.code) == 5 else None
        if money is not None and not money.holds(Decimal(0)):
            rows.setdefault(pair.code, []).append(pair)
    return rows


def _whole_classes(table: list[Coded], rows: dict[str, list[Coded]]) -> frozenset[str]:
    """Give the classes whose rows are all there: they add up to the class, or all of them to the total."""
    sums = {code[:3]: Interval.point(0) for code in rows}
    for code, pairs in rows.items():
        sums[code[:3]] = total([sums[code[:3]], *(money for pair in pairs if (money := _money(pair)))])
    classes = {pair.code: money for pair in table if len(pair.code) == 3 and (money := _money(pair))}
    whole = {code for code, money in classes.items() if code in sums and sums[code].meets(money)}
    whole |= {code for code, money in classes.items() if code not in sums and money.holds(Decimal(0))}
    return CLASSES if table and _is_complete(table[0].table) else frozenset(whole)


def _is_complete(table: Table) -> bool:
    """Tell whether the rows, those without a code too, add up to the total row."""
    amounts = [n for n, column in enumerate(table.columns) if column.role == "amount"]
    first = [(row.kind, cell.interval) for row in table.rows for cell in row.cells if cell.column in amounts[:1]]
    details = [interval for kind, interval in first if kind == "detail" and interval]
    return any(kind == "total" and interval and interval.meets(total(details)) for kind, interval in first)


def _items(said: str) -> list[str]:
    return [item for each in re.split(r"[、，,]", said) if (item := _TAIL.sub("", each))]


def _is_missing(item: str, rows: dict[str, list[Coded]], whole: frozenset[str]) -> bool:
    codes = [code for code in find_by_name("dep_bgt_eco", item) if len(code) == 5]
    return bool(codes) and not any(code in rows for code in codes) and all(code[:3] in whole for code in codes)


def _listed(said: str, missing: tuple[str, ...], texts: list[Text], rows: dict[str, list[Coded]]) -> Finding:
    kind, _, items = said.partition("：")
    named = "、".join(f"“{item}”" for item in missing)
    message = f"说明列举{kind}包括{named}，基本支出表中{'这些科目' if len(missing) > 1 else '该科目'}没有数"
    unsaid = _unsaid(kind, items, rows)
    if unsaid:
        message += f"；表中有数的{'、'.join(f'“{name}”' for name in unsaid)}没有列举"
    places = tuple(replace(text.place, text=text.text) for text in texts)
    return Finding("codes.listed", "warning", message, places, missing)


def _unsaid(kind: str, items: str, rows: dict[str, list[Coded]]) -> list[str]:
    if items.endswith(("等", "等支出", "等方面")):
        return []
    listed = [normalise(item) for item in _items(items)]
    said = {code for item in listed for code in find_by_name("dep_bgt_eco", item)}
    classes = ("301", "303") if kind == "人员经费" else ("302", "310")
    names = [name_of("dep_bgt_eco", code) or "" for code in rows if code.startswith(classes) and code not in said]
    own = [name for name in names if name and not any(item in normalise(name) for item in listed)]
    return own if len(own) <= SHOWN else []


def check_glossary(disclosure: Disclosure) -> Iterator[Finding]:
    """Find functional subjects that are explained although no table of the document prints them."""
    printed = {pair.code for pair in coded_in(disclosure) if pair.code_list == "exp_func"}
    if sum(len(code) == 7 for code in printed) < FEW or not all(table.lined for table in disclosure.tables):
        return
    named = {code[:n] for code in printed for n in (3, 5, 7)}
    found: list[tuple[str, Text]] = []
    for name, text in explained(disclosure):
        codes = [c for c in find_by_name("exp_func", name) if len(c) > 3 and c[:3] not in CONCEPTS]
        if codes and not any(code in named for code in codes) and not find_by_name("dep_bgt_eco", name):
            found.append((name, text))
    if found:
        said = "、".join(f"“{name}”" for name, _ in found)
        message = f"名词解释解释了{said}，本文件各表没有这{'些科目' if len(found) > 1 else '个科目'}"
        places = tuple(replace(text.place, text=text.text) for _, text in found)
        yield Finding("codes.glossary", "warning", message, places, tuple(name for name, _ in found))
