"""Last year's number of the year left over: the amount is this year's, the year before it is not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from yujue.checking.finding import Finding
from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.measures import TELLING_DIGITS, digits
from yujue.checking.sentences.printed_tables import Printings
from yujue.checking.sentences.said import Said
from yujue.disclosure import DocumentInfo

STAGES = {"budget": "budget", "final": "final"}


def years_left_over(said: Iterable[Said], tables: Printings, document: DocumentInfo) -> Iterator[Finding]:
    """Report amounts that a paragraph gives to last year alone, while the tables print them for this year."""
    year, stage = document.fiscal_year, STAGES.get(document.kind)
    for paragraph in said:
        text = paragraph.statement.text
        for quantity, figure in paragraph.quantities("level") if year and not _names(text, year) else ():
            last = quantity.slice is not None and quantity.slice.get("fiscal_year") == str((year or 0) - 1)
            if (
                last
                and figure.slice is not None
                and figure.slice.get("stage") == stage
                and _names(text, (year or 0) - 1)
            ):
                printed = _this_year(figure, tables, str(year))
                if printed is not None:
                    yield _finding(figure, printed, year or 0)
                    break


def _names(text: str, year: int) -> bool:
    return bool(re.search(rf"{year}\s*年", text))


def _this_year(figure: Figure, tables: Printings, year: str) -> Figure | None:
    where = figure.slice
    if where is None or digits(figure) < TELLING_DIGITS or tables.same(where):
        return None
    same = tables.same(where.replaced(fiscal_year=year))
    return next((cell for cell in same if cell.interval.meets(figure.interval)), None)


def _finding(figure: Figure, printed: Figure, year: int) -> Finding:
    message = f"文中作{year - 1}年的{figure.name}{figure.text}，与{printed.name}{printed.text}相同，年度应为{year}年"
    places = (figure.place, *figure.copies, printed.place)
    return Finding("sentences.year", "error", message, places, (f"{year - 1}年",), (f"{year}年",))
