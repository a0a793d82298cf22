"""Subjects that the text lists (`人员经费 … 主要包括：基本工资、津贴补贴 …`) against the rows of the table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from yujue.checking.codes.coded import Coded, coded_in
from yujue.checking.codes.narrative import explained
from yujue.checking.finding import Finding
from yujue.codes import find_by_name, name_of, normalise
from yujue.disclosure import Disclosure, Text

FEW = 5
SHOWN = 3
_LIST = re.compile(r"(?P<kind>人员经费|公用经费)[^。；;]{0,40}?[。；;，,]?主要包括[:：](?P<items>[^。；;]+)")
_TAIL = re.compile(r"(?:支出)?等(?:支出|方面)?$|[\d.,]+万?元$")
_BROKEN = re.compile(r"XX|××|…|（不涉及")


def check_listed(disclosure: Disclosure) -> Iterator[Finding]:
    """Find economic subjects that the text lists although the table of basic expenditure has no figure for them."""
    rows = _figures(disclosure)
    if len(rows) < FEW:
        return
    found: dict[tuple[str, tuple[str, ...]], list[Text]] = {}
    for text in disclosure.texts:
        for match in _LIST.finditer("".join(text.text.split())):
            if not _BROKEN.search(match["items"]):
                missing = tuple(item for item in _items(match["items"]) if _is_missing(item, rows))
                if missing:
                    found.setdefault((match["kind"] + "：" + match["items"], missing), []).append(text)
    for (said, missing), texts in found.items():
        yield _listed(said, missing, texts, rows)


def _figures(disclosure: Disclosure) -> dict[str, list[Coded]]:
    """Give the rows of the table of basic expenditure that show money, by code."""
    rows: dict[str, list[Coded]] = {}
    for pair in coded_in(disclosure):
        if pair.table.form == "general_public_basic" and pair.code_list == "dep_bgt_eco" and len(pair.code) == 5:
            lane = [c for c in pair.row.cells if c.code in {pair.code, None} or c.code is None]
            if any(cell.printed and cell.printed.value for cell in lane):
                rows.setdefault(pair.code, []).append(pair)
    return rows


def _items(said: str) -> list[str]:
    return [item for each in re.split(r"[、，,]", said) if (item := _TAIL.sub("", each))]


def _is_missing(item: str, rows: dict[str, list[Coded]]) -> bool:
    codes = [code for code in find_by_name("dep_bgt_eco", item) if len(code) == 5]
    return bool(codes) and not any(code in rows for code in codes)


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
    if sum(len(code) == 7 for code in printed) < FEW:
        return
    named = {code[:n] for code in printed for n in (3, 5, 7)}
    found: list[tuple[str, Text]] = []
    for name, text in explained(disclosure):
        codes = find_by_name("exp_func", name)
        if codes and not any(code in named for code in codes) and not find_by_name("dep_bgt_eco", name):
            found.append((name, text))
    if found:
        said = "、".join(f"“{name}”" for name, _ in found)
        message = f"名词解释解释了{said}，本文件各表没有这{'些科目' if len(found) > 1 else '个科目'}"
        places = tuple(replace(text.place, text=text.text) for _, text in found)
        yield Finding("codes.glossary", "warning", message, places, tuple(name for name, _ in found))
