"""Books made of the published documents are written and read back the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.books.strategies import content
from yujue.compiling.problems import book_problems
from yujue.reading import read_file
from yujue.reading.book import read_book
from yujue.recognising import recognise
from yujue.recognising.book import restore_book
from yujue.writing.book import write_book

FILES = (
    "seeds/sanmenxia-kjj-2025-budget.txt",
    "seeds/luoyang-laocheng-kgj-2023-budget.txt",
    "seeds/zhongwei-kjj-2026-budget.txt",
    "seeds/panzhihua-jxj-2023-final.txt",
    "samples/putuo_sfj_2026_dept_budget.pdf",
    "samples/jiangsu_jcy_2018_dept_budget.pdf",
)


@pytest.mark.corpus
@pytest.mark.parametrize("name", FILES)
def test_the_book_of_a_published_document_reads_back_the_same(name: str, shared: Path, tmp_path: Path) -> None:
    book = restore_book(recognise(read_file(shared / name)), quick=True).book
    write_book(book, tmp_path / "book.xlsx")
    read, problems = read_book(tmp_path / "book.xlsx")
    assert (content(read), problems) == (content(book), ())
    assert not [one for one in book_problems(read) if one.rule in {"book.unbalanced", "book.unit_unbalanced"}]
