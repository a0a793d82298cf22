"""An empty table prints its totals as the zeros that they are, where the edition does so."""

from __future__ import annotations

from dataclasses import replace

from tests.compiling.books import budget_book
from yujue.compiling import compile_book
from yujue.disclosure import Table
from yujue.facts import State


def table(edition: str, form: str) -> Table:
    book = replace(budget_book(edition), edition=edition)
    found = compile_book(book).disclosure.table(form)
    assert found is not None
    return found


def test_ningxia_prints_a_row_of_zeros() -> None:
    states = {cell.state for cell in table("ningxia", "education_fees").rows[0].cells if cell.slice is not None}
    assert states == {State.ZERO}


def test_henan_leaves_it_blank() -> None:
    states = {cell.state for cell in table("henan", "government_fund").rows[0].cells if cell.slice is not None}
    assert states == {State.BLANK}
