"""What is written reads back as exactly the measures and slices it was made of."""

from __future__ import annotations

from pathlib import Path

from tests.compiling.narrative.small import FACTS, LAST_YEAR, book
from tests.compiling.readback import differences, read_back
from yujue.compiling.narrative import compile_narrative
from yujue.facts import FactSet


def test_henan(tmp_path: Path) -> None:
    texts = {
        "duties": "管理甲事。",
        "organisation": "内设办公室。",
        "reason.revenue": "人员减少",
        "reason.expenditure": "人员减少",
    }
    narrative = compile_narrative(book("henan", texts), FactSet(FACTS, stated=LAST_YEAR), ())
    read = read_back(narrative, (), tmp_path)
    assert (read.document.fiscal_year, read.document.kind) == (2031, "budget")
    assert differences(narrative, read) == []
