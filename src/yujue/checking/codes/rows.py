"""Codes that are missing, badly formed or out of order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from yujue.checking.codes.coded import Coded, groups_of, list_of, place_of, whole_in
from yujue.checking.finding import Finding
from yujue.codes import find_by_name, name_of
from yujue.disclosure import Disclosure, Place, Table

FEW = 3
MANY = 10


def _lined(disclosure: Disclosure) -> Iterator[Table]:
    return (table for table in disclosure.tables if table.lined)


def check_missing(disclosure: Disclosure) -> Iterator[Finding]:
    """Find rows of an economic table that print a subject's name without its code, where others have one."""
    for table in _lined(disclosure):
        for group in groups_of(table):
            coded = [p for p in whole_in(disclosure) if p.table.id == table.id and p.cell.column == group.name]
            economic = [p for p in coded if p.code_list == "dep_bgt_eco"]
            if len(economic) < FEW:
                continue
            found = list(_without(table, group.codes, group.name))
            if found:
                yield _missing(found)


def _without(table: Table, codes: tuple[int, ...], name: int) -> Iterator[tuple[Place, str, str]]:
    for row in table.rows:
        cells = {cell.column: cell for cell in row.cells}
        label = cells.get(name)
        if label is None or not label.text.strip() or any(c in cells and cells[c].text.strip() for c in codes):
            continue
        known = [c for c in find_by_name("dep_bgt_eco", label.text) if len(c) == 5]
        if len(known) == 1 and row.kind == "detail" and any(c.printed for c in row.cells):
            text = "".join(label.text.split())
            yield place_of(table, row, label, text), text, known[0]


def _missing(found: list[tuple[Place, str, str]]) -> Finding:
    said = "、".join(f"“{name}”（应为{code}）" for _, name, code in found)
    places = tuple(place for place, _, _ in found)
    names = tuple(dict.fromkeys(name for _, name, _ in found))
    codes = tuple(dict.fromkeys(code for _, _, code in found))
    return Finding("codes.missing", "warning", f"科目编码空白：{said}", places, names, codes)


def check_format(disclosure: Disclosure) -> Iterator[Finding]:
    """Find 款 and 项 printed with one digit where the others have two."""
    for table in _lined(disclosure):
        found: list[tuple[Place, str, str]] = []
        for group in groups_of(table):
            if len(group.codes) > 1:
                found += _short(table, group.codes, group.name)
        if found:
            said = "、".join(f"“{printed} {name}”" for _, printed, name in found)
            message = f"科目编码缺前导0：{said}"
            places = tuple(place for place, _, _ in found)
            yield Finding("codes.format", "warning", message, places, tuple(printed for _, printed, _ in found))


def _short(table: Table, codes: tuple[int, ...], name: int) -> Iterator[tuple[Place, str, str]]:
    rows = [({cell.column: cell for cell in row.cells}, row) for row in table.rows]
    lower = codes[1:]
    texts = [cells[c].text.strip() for cells, _ in rows for c in lower if c in cells and cells[c].text.strip()]
    if sum(text.isdigit() and len(text) == 2 for text in texts) < FEW:
        return
    for cells, row in rows:
        short = [c for c in lower if c in cells and cells[c].text.strip().isdigit() and len(cells[c].text.strip()) == 1]
        if short and name in cells:
            printed = " ".join(cells[c].text.strip() for c in codes if c in cells and cells[c].text.strip())
            label = "".join(cells[name].text.split())
            yield place_of(table, row, cells[short[0]], label), printed, label


def check_order(disclosure: Disclosure) -> Iterator[Finding]:
    """Find a single economic code out of order in a list that is otherwise in order; one finding for all lists."""
    found: dict[tuple[str, str], list[Coded]] = {}
    for table in _lined(disclosure):
        for group in groups_of(table):
            pairs = [p for p in whole_in(disclosure) if p.table.id == table.id and p.cell.column == group.name]
            pairs = [p for p in pairs if p.code_list == "dep_bgt_eco" and len(p.code) == 5]
            strange = _one_out_of_order(pairs)
            if strange is not None:
                later, before = _neighbours(strange, pairs)
                found.setdefault((later.code, before.code), []).extend((later, before))
    for pairs in found.values():
        yield _order(pairs)


def _one_out_of_order(pairs: list[Coded]) -> Coded | None:
    codes = [p.code for p in pairs]
    if len(codes) < MANY or len(set(codes)) != len(codes):
        return None
    tails: list[str] = []
    for code in codes:
        at = bisect_left(tails, code)
        tails[at : at + 1] = [code]
    if len(tails) != len(codes) - 1:
        return None
    return next(
        (p for n, p in enumerate(pairs) if codes[:n] + codes[n + 1 :] == sorted(codes[:n] + codes[n + 1 :])), None
    )


def _neighbours(strange: Coded, pairs: list[Coded]) -> tuple[Coded, Coded]:
    """Give the code that is printed too late and the one before it."""
    codes = [p.code for p in pairs]
    after = pairs[codes.index(strange.code) + 1 :][:1]
    later = after[0] if after and after[0].code < strange.code else strange
    return later, pairs[codes.index(later.code) - 1]


def _order(pairs: list[Coded]) -> Finding:
    later, before = pairs[:2]
    message = f"科目顺序错位：{later.code} {later.name}排在{before.code} {before.name}之后"
    return Finding("codes.order", "warning", message, tuple(p.place for p in pairs), (later.code,))


def check_joined(disclosure: Disclosure) -> Iterator[Finding]:
    """Find codes that are no codes of their list's length (`3012` for 30102)."""
    for table in _lined(disclosure):
        for group in groups_of(table):
            if len(group.codes) == 1:
                yield from _odd(table, group.codes[0], group.name)


def _odd(table: Table, code: int, name: int) -> Iterator[Finding]:
    for row in table.rows:
        cells = {cell.column: cell for cell in row.cells}
        text = "".join(cells[code].text.split()) if code in cells else ""
        label = "".join(cells[name].text.split()) if name in cells else ""
        guess = [c for c in find_by_name("dep_bgt_eco", label) if len(c) == 5] if label else []
        if text.isdigit() and len(text) in {4, 6} and list_of(text) is None and len(guess) == 1:
            message = f"科目编码“{text}”位数有误，“{name_of('dep_bgt_eco', guess[0])}”应为{guess[0]}"
            place = place_of(table, row, cells[code], label)
            yield Finding("codes.format", "warning", message, (place,), (text,), (guess[0],))
