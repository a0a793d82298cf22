"""The two economic classifications beside each other, and rows in the wrong column."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.checking.codes.coded import Coded, place_of, whole_in
from yujue.checking.finding import Finding
from yujue.codes import dep_to_gov, is_known, name_of
from yujue.disclosure import Cell, Disclosure, Row, Table
from yujue.facts import Interval
from yujue.facts.interval import total

CERTAIN = frozenset({"301", "302", "303", "310"})
DISPUTED = frozenset({"30229", "30239"})
"""福利费 and 公务交通补贴: some places count them as 人员经费 by rules of their own."""
RETIRED = frozenset({"2080501", "2080502"})
PERSONNEL = ("301", "303")
PUBLIC = ("302", "310")


def check_pairs(disclosure: Disclosure) -> Iterator[Finding]:
    """Find a department code beside a government code that it corresponds to for no kind of unit."""
    seen: dict[tuple[str, str], list[Coded]] = {}
    by_row: dict[tuple[str, int], dict[str, Coded]] = {}
    for pair in whole_in(disclosure):
        if len(pair.code) == 5:
            by_row.setdefault((pair.table.id, id(pair.row)), {})[pair.code_list] = pair
    for lists in by_row.values():
        if {"dep_bgt_eco", "gov_bgt_eco"} <= set(lists):
            dep, gov = lists["dep_bgt_eco"], lists["gov_bgt_eco"]
            sure = dep.code[:3] in CERTAIN and dep.code != "30311"
            allowed = dep_to_gov(dep.code) if sure and not gov.code.endswith("99") else None
            if allowed and gov.code not in allowed.any_kind and is_known("gov_bgt_eco", gov.code):
                seen.setdefault((dep.code, gov.code), []).append(dep)
    for (dep_code, gov_code), found in seen.items():
        yield _pair(dep_code, gov_code, found)


def check_retirement(disclosure: Disclosure) -> Iterator[Finding]:
    """Find wages under the subjects of retired staff: their money is 对个人和家庭的补助 and 公用经费."""
    for table in disclosure.tables:
        if table.form not in {"expenditure", "general_public_expenditure"}:
            continue
        wages = [n for n, c in enumerate(table.columns) if c.slice and c.slice.get("dep_bgt_eco_code") == "301"]
        found = [
            (pair, cell)
            for pair in whole_in(disclosure)
            if pair.table is table and pair.code in RETIRED
            for cell in pair.row.cells
            if cell.column in wages and cell.printed and cell.printed.value
        ]
        if found:
            said = "、".join(f"{pair.code}{pair.name} {cell.text.strip()}" for pair, cell in found)
            message = f"离退休科目列有工资福利支出：{said}，离退休经费一般为对个人和家庭的补助及公用经费"
            places = tuple(place_of(table, pair.row, cell, pair.name) for pair, cell in found)
            yield Finding("codes.retirement", "info", message, places, tuple(cell.text.strip() for _, cell in found))
            return


def _pair(dep_code: str, gov_code: str, found: list[Coded]) -> Finding:
    allowed = dep_to_gov(dep_code)
    right = allowed.any_kind if allowed else ()
    message = (
        f"部门经济分类{dep_code}{found[0].name}对应政府经济分类{gov_code}{name_of('gov_bgt_eco', gov_code) or ''}，"
        f"不在对应关系内，应为{'或'.join(right)}"
    )
    return Finding("codes.correspondence", "warning", message, tuple(p.place for p in found), (gov_code,), right)


def check_columns(disclosure: Disclosure) -> Iterator[Finding]:
    """Find subjects of 公用经费 in the column of 人员经费, or the reverse, in the table of basic expenditure.

    It is an error where the document itself proves it: elsewhere it prints the goods and services of basic
    expenditure, and only with these rows does the sum agree.
    """
    table = disclosure.table("general_public_basic")
    if table is None:
        return
    wrong = [(pair, cell) for pair in whole_in(disclosure) if pair.table is table for cell in _misplaced(pair)]
    wrong = [(pair, cell) for pair, cell in wrong if pair.code_list == "dep_bgt_eco"]
    if wrong:
        yield _column(wrong, _proof(disclosure, table))


def _nature(table: Table, cell: Cell) -> str:
    slice_ = table.columns[cell.column].slice
    return (slice_.get("nature") if slice_ else None) or ""


def _misplaced(pair: Coded) -> Iterator[Cell]:
    if len(pair.code) != 5:
        return
    strange = {"basic.public": PERSONNEL, "basic.personnel": PUBLIC}
    for cell in pair.row.cells:
        own = cell.code is None or cell.code == pair.code  # beside other lists, each cell is of its own list
        misfit = pair.code[:3] in strange.get(_nature(pair.table, cell), ())
        if own and misfit and cell.printed and cell.printed.value:
            yield cell


def _proof(disclosure: Disclosure, basic: Table) -> str:
    """Give the other table's figure that only agrees when all rows of 302 count as 公用经费; empty for no proof."""
    rows = [r for r in basic.rows if (r.slice and (r.slice.get("dep_bgt_eco_code") or "").startswith("302"))]
    sums = total([cell.interval for row in rows if (cell := _whole(basic, row)) and cell.interval])
    printed = _column_sum(basic, "basic.public")
    for table in disclosure.tables:
        if table.form != "general_public_expenditure":
            continue
        for row in table.rows:
            for cell in row.cells if row.kind == "total" else ():
                if cell.interval and _goods_and_services(table, cell):
                    agrees = cell.interval.meets(sums) and printed is not None and not printed.meets(cell.interval)
                    return cell.text.strip() if agrees else ""
    return ""


def _whole(table: Table, row: Row) -> Cell | None:
    amounts = [n for n, column in enumerate(table.columns) if column.role == "amount"]
    return next((cell for cell in row.cells if cell.column == amounts[0]), None) if amounts else None


def _column_sum(table: Table, nature: str) -> Interval | None:
    for row in table.rows:
        if row.kind == "total":
            return next((c.interval for c in row.cells if c.interval and _nature(table, c) == nature), None)
    return None


def _goods_and_services(table: Table, cell: Cell) -> bool:
    slice_ = table.columns[cell.column].slice
    return slice_ is not None and slice_.get("dep_bgt_eco_code") == "302" and _nature(table, cell) == "basic.public"


def _column(wrong: list[tuple[Coded, Cell]], proof: str) -> Finding:
    said = "、".join(f"{pair.code}{pair.name} {cell.text.strip()}" for pair, cell in wrong)
    into = "公用经费" if wrong[0][0].code.startswith(PUBLIC) else "人员经费"
    from_ = "人员经费" if into == "公用经费" else "公用经费"
    message = f"基本支出表把{said}列入{from_}，按部门预算支出经济分类应计入{into}"
    if proof:
        message += f"；一般公共预算支出表商品和服务支出为{proof}，只有计回{into}才相符"
    places = tuple(place_of(pair.table, pair.row, cell, pair.name) for pair, cell in wrong)
    found = tuple(cell.text.strip() for _, cell in wrong)
    severity = "error" if proof else "info" if {pair.code for pair, _ in wrong} <= DISPUTED else "warning"
    return Finding("codes.economic_column", severity, message, places, found)
