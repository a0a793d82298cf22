"""Last year's number of the year left over: the amount is this year's, the year before it is not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from yujue.checking.finding import Finding
from yujue.checking.sentences.data import words
from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.measures import TELLING_DIGITS, digits
from yujue.checking.sentences.printed_tables import Printings
from yujue.checking.sentences.said import Said
from yujue.disclosure import DocumentInfo
from yujue.forms.frame import STAGES


def years_left_over(said: Iterable[Said], tables: Printings, document: DocumentInfo) -> Iterator[Finding]:
    """Report the first amount that a paragraph gives to last year alone, while the tables print it for this year.

    Where the same measure is found for this year, that is an error; where only the amount is, a warning.
    """
    year, stage = document.fiscal_year, STAGES.get(document.kind)
    for paragraph in said if year and stage else ():
        levels = (f for q, f in paragraph.quantities("level") if q.kind == "amount" and f.value)
        first = next(levels, None)
        if first is None or digits(first) < TELLING_DIGITS or not _of_last_year(paragraph, year or 0):
            continue
        printed, grave = _this_year(first, tables, str(year), stage or "")
        if printed is not None:
            yield _finding(first, printed, year or 0, "error" if grave else "warning")


def _of_last_year(paragraph: Said, year: int) -> bool:
    """Tell whether the text names last year as its own, not for a comparison, a balance or an execution."""
    text = paragraph.statement.text
    named = re.search(rf"(?P<before>.?){year - 1}\s*年(?P<after>[^，。；]*)", text)
    if named is None or re.search(rf"{year}\s*年", text):
        return False
    return not re.search(words()["last_year_is_meant"], f"{named['before']}年{named['after']}")


def _this_year(figure: Figure, tables: Printings, year: str, stage: str) -> tuple[Figure | None, bool]:
    """Give the table figure of this year that prints the amount, and whether it surely is the same measure."""
    where = figure.slice
    if where is not None and (where.get("stage") != stage or tables.same(where)):
        return None, False
    if where is not None:
        now = where.replaced(fiscal_year=year)
        same = tables.same(now) or tables.alike(now)
        return next((cell for cell in same if cell.interval.meets(figure.interval)), None), True
    cells = (cell for one, cells in tables.exact.items() if one.get("fiscal_year") == year for cell in cells)
    return next((cell for cell in cells if cell.interval.meets(figure.interval)), None), False


def _finding(figure: Figure, printed: Figure, year: int, severity: str) -> Finding:
    message = f"文中作{year - 1}年的{figure.name}{figure.text}，与{printed.name}{printed.text}相同，年度应为{year}年"
    places = (figure.place, *figure.copies, printed.place)
    return Finding("sentences.year", severity, message, places, (f"{year - 1}年",), (f"{year}年",))
