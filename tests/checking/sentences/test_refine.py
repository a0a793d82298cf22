"""Documents that print one decimal everywhere round; their sentences may differ by it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.styles.test_styles import STYLES, report_of
from tests.styles.writing import book_of


@pytest.mark.parametrize("zero", ["", "0.00"])
def test_one_decimal_is_no_amount_without_its_zero(zero: str, tmp_path: Path) -> None:
    style = replace(STYLES["final_one_decimal"], nothing=zero)
    findings = report_of(book_of(style), style, tmp_path).findings
    assert not [f for f in findings if f.rule.startswith("sentences.") and f.severity == "error"]
