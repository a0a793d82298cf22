"""On the published documents: nothing that a page shows as a number is lost, and nothing crashes."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pypdfium2 as pdfium2
import pytest

from yujue.facts.printed import parse_number
from yujue.reading.files import read_file
from yujue.reading.model import Grid, Source

pytestmark = pytest.mark.corpus
_NUMBER = re.compile(r"\d[\d,]*\.?\d*")
_OVERFLOW = {("putuo_czj_2025_dept_budget.pdf", 7), ("putuo_czj_2025_dept_budget.pdf", 8)}
"""Pages that carry their neighbour's lines as well, hidden by a clip: the page itself does not show them."""
_CODE = re.compile(r"\d{2,3}|\d{5}|\d{7}")


@cache
def source_of(path: Path) -> Source:
    return read_file(path)


def numbers_by_page(source: Source) -> dict[int, Counter[str]]:
    """Give the number strings of every page's blocks and furniture."""
    found: dict[int, Counter[str]] = {page.number: Counter() for page in source.pages}
    for block in source.blocks:
        if isinstance(block, Grid):
            for cell in block.cells:
                found[block.page or 0].update(_NUMBER.findall(cell.text))
            continue
        starts = [start for start, _, _ in block.line_boxes]
        for (start, number, _), end in zip(block.line_boxes, [*starts[1:], len(block.text)], strict=True):
            found[number].update(_NUMBER.findall(block.text[start:end]))
    for page in source.pages:
        for line in page.furniture:
            found[page.number].update(_NUMBER.findall(line.text))
    return found


def raw_numbers(path: Path) -> dict[int, Counter[str]]:
    """Give the number strings of pdfium's own text of every page."""
    document = pdfium2.PdfDocument(path)
    found: dict[int, Counter[str]] = {}
    for index in range(len(document)):
        page = document[index]
        text = page.get_textpage()
        found[index + 1] = Counter(_NUMBER.findall(text.get_text_range()))
        text.close()
        page.close()
    document.close()
    return found


def test_no_number_is_lost(shared: Path) -> None:
    for path in sorted((shared / "samples").glob("*.pdf")):
        read, raw = numbers_by_page(source_of(path)), raw_numbers(path)
        lost = {number: raw[number] - read[number] for number in raw if raw[number] - read[number]}
        shown = {number for number in lost if (path.name, number) not in _OVERFLOW}
        assert not shown, (path.name, lost)
        kept = {token for page in lost for token in read[page]}
        assert {token for counts in lost.values() for token in counts} <= kept, path.name


def numeric_cells(source: Source, pages: set[int]) -> int:
    """Count the cells that hold one number and nothing else, codes apart."""
    grids = [block for block in source.blocks if isinstance(block, Grid) and block.page in pages]
    texts = [cell.text.strip() for grid in grids for cell in grid.cells]
    return sum(parse_number(text) is not None and not _CODE.fullmatch(text) for text in texts)


def test_as_many_figures_as_the_gold_counts(shared: Path) -> None:
    counted = 0
    for path in sorted((shared / "gold" / "samples").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        tables = [table for table in gold["tables"] if table["form"] != "project_performance"]
        pages = {page for table in tables for page in table["pages"]}
        more = numeric_cells(source_of(shared / "samples" / gold["file"]), pages) - sum(
            t["numeric_cells"] for t in tables
        )
        assert 0 <= more <= 2, gold["file"]  # 栏次 and a unit's code stand in cells of their own
        counted += 1
    assert counted >= 10
