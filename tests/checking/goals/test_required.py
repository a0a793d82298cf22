"""What forms ask for: quantified classes, every class, weights that make a hundred."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.checking.goals.test_goals import INFO, SOUND, indicator
from yujue.checking.goals.required import check_quantified, check_required_classes, check_weights
from yujue.disclosure import Disclosure, Indicator


def document(*indicators: Indicator) -> Disclosure:
    return Disclosure(INFO, indicators=indicators)


@pytest.mark.parametrize(
    ("text", "level2", "found"),
    [
        ("持续加强", "质量指标（必填量化）", True),
        ("持续加强", "质量指标", False),
        ("持续加强", "社会效益指标（必填）", False),
        ("≥90%", "质量指标（必填量化）", False),
        ("六月底前完成三个批次", "质量指标（必填量化）", False),
        ("", "质量指标（必填量化）", False),
    ],
)
def test_a_class_marked_as_quantified_wants_a_figure(text: str, level2: str, found: bool) -> None:
    assert bool(list(check_quantified(document(indicator("巡查质量", text, level2=level2))))) == found


def test_a_project_without_one_class_is_named_once() -> None:
    assert list(check_required_classes(document(*SOUND))) == []
    [finding] = check_required_classes(document(*SOUND[:3]))
    assert "没有一项满意度指标" in finding.message
    assert list(check_required_classes(document(*SOUND[:2]))) == []


def weighted(*weights: str, mark: str | None = None) -> Disclosure:
    given = mark and Decimal(mark)
    return document(
        *(replace(one, score=Decimal(w), mark=given or None) for one, w in zip(SOUND, weights, strict=False))
    )


def test_weights_make_a_hundred_or_ninety() -> None:
    assert list(check_weights(weighted("40", "10", "30", "20"))) == []
    assert list(check_weights(weighted("30", "20", "30", "10"))) == []
    [finding] = check_weights(weighted("40", "10", "30", "15"))
    assert finding.found == ("95",)
    assert finding.expected == ("100",)


def test_weights_that_are_marked_or_not_all_printed_are_left_alone() -> None:
    assert list(check_weights(weighted("40", "10", "30", "15", mark="9"))) == []
    half = (replace(SOUND[0], score=Decimal(40)), *SOUND[1:])
    assert list(check_weights(document(*half))) == []
