"""Several files of one disclosure."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.api.samples import disclosure, info
from yujue.api.read import read, read_together
from yujue.recognising.together import belong_together, merge


def test_merged_tables_keep_unique_ids() -> None:
    whole = merge([disclosure(info("a.txt")), disclosure(info("b.txt"))])
    assert [table.id for table in whole.tables] == ["t1", "2.t1"]
    assert len(whole.statements) == 2
    assert whole.document.file == "a.txt + b.txt"
    assert whole.document.pages == 2


def test_the_fullest_name_wins() -> None:
    whole = merge([disclosure(info("a.txt", "县水务局")), disclosure(info("b.txt", "临河县水务局"))])
    assert whole.document.organisation == "临河县水务局"


def test_belonging_together() -> None:
    here = info("a.txt", "临河县水务局")
    assert belong_together(here, info("b.txt", "县水务局"))
    assert belong_together(here, info("b.txt", None, kind="unknown"))
    assert not belong_together(here, info("b.txt", "临河县教育局"))
    assert not belong_together(here, info("b.txt", fiscal_year=2030))
    assert not belong_together(here, info("b.txt", kind="final"))


def test_nothing_cannot_be_merged() -> None:
    with pytest.raises(ValueError, match="no document"):
        merge([])


@pytest.mark.corpus
def test_narrative_and_tables_in_two_files(shared: Path) -> None:
    files = [shared / "samples" / f"jiangsu_swbgt_2018_dept_budget_{part}.pdf" for part in ("text", "tables")]
    text, tables = (read(file).document for file in files)
    assert belong_together(text, tables)
    whole = read_together(files)
    assert whole.document.organisation == "中共江苏省委办公厅"
    assert (whole.document.kind, whole.document.level, whole.document.fiscal_year) == ("budget", "department", 2018)
    assert len(whole.tables) == 12
    assert whole.statements
