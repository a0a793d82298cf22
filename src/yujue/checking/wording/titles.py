"""Tables among their siblings: a title without the year, a missing unit line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yujue.checking.finding import Finding
from yujue.disclosure import Disclosure, Place, Table

OTHER_FORMS = ("performance", "self_evaluation", "budget_units")  # they print no money, or say the unit inside
YEAR = re.compile(r"(?:19|20)\d{2}\s*年")


def _finding(rule: str, table: Table, message: str) -> Finding:
    place = Place(
        None, table.id, table.form, None, None, table.pages[0] if table.pages else None, table.line, table.title
    )
    return Finding(rule, "warning", message, (place,), (table.title,))


def check_titles(disclosure: Disclosure) -> Iterator[Finding]:
    """Compare each table's title and unit line with those of the other tables of the document."""
    budget = [t for t in disclosure.tables if t.form and t.title and not t.form.endswith(OTHER_FORMS)]
    if len(budget) < 4:
        return
    yield from _years(budget)
    yield from _units(budget)


def _years(tables: list[Table]) -> Iterator[Finding]:
    without = [t for t in tables if not YEAR.search(t.title)]
    if 0 < len(without) <= len(tables) // 4:
        for table in without:
            message = f"表名“{table.title}”没有年度，其余{len(tables) - len(without)}张表都有"
            yield _finding("wording.title_year_missing", table, message)


def _units(tables: list[Table]) -> Iterator[Finding]:
    without = [t for t in tables if not t.unit_printed]
    if 0 < len(without) <= len(tables) // 4:
        for table in without:
            message = f"《{table.title}》没有标注金额单位，其余{len(tables) - len(without)}张表都标了“单位：”"
            yield _finding("wording.title_unit_missing", table, message)
