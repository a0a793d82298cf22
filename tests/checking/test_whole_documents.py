"""Two whole documents of our own that hold: the national tables of final accounts, a central department's budget.

The budget has its traps: money carried over in some tables and not in others, last year's figures beside this
year's, shares, funds in columns of one table and rows of another.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from yujue.api import read
from yujue.checking.identities import check_identities

DOCUMENTS = Path(__file__).parent / "documents"


@pytest.mark.parametrize(("name", "least"), [("national_final_2023.txt", 350), ("central_budget_2023.txt", 240)])
def test_a_document_that_holds_has_no_contradiction(name: str, least: int) -> None:
    outcome = check_identities(read(DOCUMENTS / name))
    assert [f.message for f in outcome.findings] == []
    assert outcome.evaluated >= least


@pytest.mark.parametrize(
    ("name", "printed", "wrong", "row"),
    [
        (
            "national_final_2023.txt",
            "十九、住房保障支出	49	20.00",
            "十九、住房保障支出	49	26.00",
            "十九、住房保障支出",
        ),
        ("national_final_2023.txt", "30201	办公费	20.00", "30201	办公费	29.00", "办公费"),
        (
            "central_budget_2023.txt",
            "（一）一般公共预算拨款	10.00",
            "（一）一般公共预算拨款	70.00",
            "（一）一般公共预算拨款",
        ),
        (
            "central_budget_2023.txt",
            "7.00	1.00	4.50		4.50	1.50",
            "7.00	1.00	4.50		4.50	1.60",
            "",
        ),
    ],
)
def test_a_digit_changed_is_found(name: str, printed: str, wrong: str, row: str, tmp_path: Path) -> None:
    text = (DOCUMENTS / name).read_text("utf-8")
    assert text.count(printed) == 1
    changed = tmp_path / name
    changed.write_text(text.replace(printed, wrong), "utf-8")
    errors = [f for f in check_identities(read(changed)).findings if f.severity == "error"]
    assert len(errors) == 1
    assert row in {place.row for place in errors[0].cause.candidates}
