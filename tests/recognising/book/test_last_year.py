"""A new year's book begins with last year's published figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from yujue import api
from yujue.api.example import CLEAN_TEXT
from yujue.compiling.facts import book_facts
from yujue.disclosure import Disclosure
from yujue.facts import Slice
from yujue.facts.book import Book
from yujue.recognising.book import last_year
from yujue.recognising.book.demands import fen_of


def agrees(published: Disclosure, book: Book) -> int:
    """Count the published figures that the book states; each printed once is stated as printed."""
    facts = book_facts(book)
    printed: dict[Slice, set[int]] = {}
    for _, _, cell in published.figures():
        if cell.slice is not None and cell.printed is not None and not cell.doubt and "pro_code" not in cell.slice:
            printed.setdefault(cell.slice, set()).add(fen_of(cell.printed))
    own = {of: fens for of, fens in printed.items() if of.get("fiscal_year") == str(book.fiscal_year - 1)}
    for of, fens in own.items():
        assert facts.total(of) in fens, of.as_dict()
    return len(own)


def test_the_example_prefills_next_year() -> None:
    published = api.read(CLEAN_TEXT)
    book = last_year(published)
    assert (book.fiscal_year, book.kind, book.edition) == (2027, "budget", "henan")
    assert agrees(published, book) > 200
    assert not any(line.amounts for line in book.lines)
    assert {line.pro_code for line in book.lines} == {project.pro_code for project in book.projects}
    assert set(book.texts) == {"duties", "organisation"}
    assert not book.income


def test_edition_and_year_may_be_said() -> None:
    book = last_year(api.read(CLEAN_TEXT), edition="ningxia", year=2028)
    assert (book.fiscal_year, book.edition) == (2028, "ningxia")


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "figures"),
    [
        ("seeds/sanmenxia-kjj-2023-budget.txt", 200),
        ("samples/putuo_wanli_2023_dept_budget.pdf", 500),
        ("samples/putuo_wanli_2024_dept_budget.pdf", 600),
    ],
)
def test_published_documents_prefill_next_year(shared: Path, name: str, figures: int) -> None:
    published = api.read(shared / name)
    assert agrees(published, last_year(published)) >= figures
