"""Books of the published documents: every figure but those where the document contradicts itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.recognising.book.published import differences
from yujue import api
from yujue.recognising.book import restore_book

pytestmark = pytest.mark.corpus
DOCUMENTS = [
    ("seeds/sanmenxia-kjj-2025-budget.txt", 391, 0),
    ("seeds/zhongwei-kjj-2026-budget.txt", 190, 0),
    ("seeds/luoyang-laocheng-kgj-2023-budget.txt", 275, 12),
    ("samples/putuo_sfj_2026_dept_budget.pdf", 366, 1),
    ("samples/putuo_czj_2024_dept_final.pdf", 195, 3),
]


@pytest.mark.parametrize(("name", "figures", "missed"), DOCUMENTS)
def test_figures_are_reproduced(shared: Path, name: str, figures: int, missed: int) -> None:
    published = api.read(shared / name)
    count, found = differences(published, restore_book(published).book)
    assert count >= figures
    assert len(found) <= missed, found
