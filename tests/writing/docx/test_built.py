"""Documents compiled from books, written and read again."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.compiling.books import budget_book, final_book
from tests.compiling.test_tables import EDITIONS
from yujue import api
from yujue.compiling import compile_book
from yujue.disclosure import Disclosure
from yujue.layout import Heading, Laid, LaidTable, lay_out
from yujue.writing.docx import write_docx

DUE = {"ningxia": {"wording.placeholder", "goals.class_missing"}}
"""Its form marks 质量指标 and 时效指标 as 必填, and the book leaves them blank."""


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_built_document_reads_back_and_nothing_is_wrong_with_it(tmp_path: Path, edition: str) -> None:
    book = final_book(edition) if edition.startswith("final") else budget_book(edition)
    made = compile_book(book).disclosure
    path = tmp_path / f"{edition}.docx"
    write_docx(lay_out(made), path)
    read = api.read(path)
    assert figures(read) == figures(made)
    assert {f.rule for f in api.check(path).findings if f.severity != "info"} <= DUE.get(
        edition, {"wording.placeholder"}
    )
    assert listed(read) == titles(lay_out(made))


def figures(read: Disclosure) -> Counter[tuple[str, str]]:
    """Count the figures by slice and amount; a project that has no code is known by its name."""
    found: Counter[tuple[str, str]] = Counter()
    for _, _, cell in read.figures():
        members = dict(cell.slice.members) if cell.slice is not None else {}
        name = members.pop("pro_code", None) or members.pop("item", "")
        found[str((sorted(members.items()), name)), str(cell.amount)] += 1
    assert found.total() > 100
    return found


def listed(read: Disclosure) -> list[str]:
    return ["".join(f"{entry.number}{entry.title}".split()) for entry in read.outline if entry.listed]


def titles(laid: Laid) -> list[str]:
    """Give what the contents must list."""
    headings = ((b, b.text) for b in laid.blocks if isinstance(b, Heading) and b.level <= 2)
    tables = ((b, b.title) for b in laid.blocks if isinstance(b, LaidTable) and b.listed)
    found = {id(block): "".join(title.split()) for block, title in (*headings, *tables)}
    return [found[id(block)] for block in laid.blocks if found.get(id(block))]
