"""Empty tables and their notes: an empty table says so, and a note says what is true."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yujue.checking.finding import Finding
from yujue.disclosure import Disclosure, Place, Table

EMPTY_NOTE = re.compile(
    r"空表|无数据|没有.{0,30}(?:收入|支出|预算)|本表无|无.{0,40}(?:收支|支出|预算|收入|安排|经费|项目|业务)|不涉及"
)
SAYS_EMPTY = re.compile(r"(?:故|所以|因此)?(?:此|本)表(?:为空表?|无数据|没有数据|列空表)")
FUNDS = {"government_fund": ("政府性基金", "国有资本经营"), "state_capital": ("国有资本经营", "政府性基金")}
MUST_SAY = frozenset({"government_fund", "state_capital", "three_public"})


def has_figures(table: Table) -> bool:
    """Tell whether any cell prints a number other than zero."""
    return any(c.printed is not None and c.printed.value != 0 for r in table.rows for c in r.cells)


def said_empty(table: Table) -> bool:
    """Tell whether a note, or a cell such as 无, says that there is nothing to show."""
    cells = [c.text.strip() for r in table.rows for c in r.cells if c.printed is None and c.text.strip()]
    zero = any(c.printed is not None for r in table.rows for c in r.cells)
    return zero or any(EMPTY_NOTE.search(note) for note in table.notes) or any(t == "无" for t in cells)


def check_empties(disclosure: Disclosure) -> Iterator[Finding]:
    """Check each table that may be empty against its notes."""
    for table in disclosure.tables:
        filled = has_figures(table)
        if table.form in MUST_SAY and not filled and not said_empty(table):
            message = f"《{table.title}》为空表，没有数据也没有说明"
            yield _finding("wording.empty_unexplained", "warning", _place(table, table.title), message)
        for note in table.notes:
            yield from _check_note(table, note, filled=filled)


def _check_note(table: Table, note: str, *, filled: bool) -> Iterator[Finding]:
    if filled and SAYS_EMPTY.search(note):
        message = f"《{table.title}》有数据，表注却称“{note}”"
        yield _finding("wording.note_contradicts", "error", _place(table, note), message, note)
    own, other = FUNDS.get(table.form or "", ("", ""))
    if own and not filled and other in note and own not in note:
        message = f"《{table.title}》的空表说明写成了“{other}”：“{note}”"
        yield _finding("wording.note_of_other_fund", "warning", _place(table, note), message, note)


def _finding(rule: str, severity: str, place: Place, message: str, note: str = "") -> Finding:
    return Finding(rule, severity, message, (place,), (note,) if note else ())


def _place(table: Table, text: str) -> Place:
    page = table.pages[-1] if table.pages else None
    return Place(None, table.id, table.form, None, None, page, table.line, text, table.box)
