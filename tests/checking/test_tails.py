"""Rounding that a document speaks of itself is information; an error stays an error whatever it says."""

from __future__ import annotations

import pytest

from yujue.checking.finding import Finding
from yujue.checking.tails import told_tails
from yujue.disclosure import Disclosure, DocumentInfo, Place, Text

INFO = DocumentInfo("a.txt", "0" * 64, "txt", "", "budget", "department", None, 2026, None, 1)
FINDINGS = (Finding("r", "rounding", "差 0.01", ()), Finding("r", "error", "不等", ()))


def severities(said: str) -> list[str]:
    disclosure = Disclosure(INFO, texts=(Text(said, Place()),))
    return [finding.severity for finding in told_tails(FINDINGS, disclosure)]


@pytest.mark.parametrize(
    "said",
    [
        "各数分别四舍五入，分项之和与合计可能有尾差。",
        "本表金额因四舍五入，合计与分项之和可能不一致",
        "尾差系四舍五入所致",
    ],
)
def test_rounding_that_is_told_is_information(said: str) -> None:
    assert severities(said) == ["info", "error"]


@pytest.mark.parametrize("said", ["", "金额单位：万元。", "按四舍五入取数。"])
def test_rounding_that_is_not_told_stays(said: str) -> None:
    assert severities(said) == ["rounding", "error"]
