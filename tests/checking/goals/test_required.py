"""What forms ask for: quantified classes, every class, weights that make a hundred."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.checking.goals.test_goals import INFO, SOUND, indicator
from yujue.checking.goals import check_goals
from yujue.checking.goals.classes import check_required_classes
from yujue.checking.goals.required import check_quantified, check_weights
from yujue.disclosure import Cell, Disclosure, Indicator, Row, Table
from yujue.facts import State


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
    [finding] = check_required_classes(document(*SOUND[:2], SOUND[3]))
    assert "没有一项效益指标" in finding.message
    assert list(check_required_classes(document(*SOUND[:2]))) == []


def test_the_last_class_is_missed_only_where_no_page_can_be_lost() -> None:
    lacking = document(*SOUND[:3])
    assert list(check_required_classes(lacking)) == []
    [finding] = check_required_classes(replace(lacking, document=replace(INFO, format="xlsx")))
    assert "没有一项满意度指标" in finding.message


def weighted(*weights: str, mark: str | None = None) -> Disclosure:
    given = mark and Decimal(mark)
    return document(
        *(replace(one, score=Decimal(w), mark=given or None) for one, w in zip(SOUND, weights, strict=False))
    )


def under(header: str, found: Disclosure) -> Disclosure:
    """Print a header of the weights in the form."""
    cell = Cell(column=0, text=header, state=State.NA, printed=None, slice=None, label=header, code=None)
    row = Row(label=header, code=None, kind="text", cells=(cell,))
    table = Table("t", "project_performance", "", pages=(), line=None, unit=None, columns=(), rows=(row,))
    return replace(found, tables=(table,))


def test_weights_make_a_hundred_or_ninety() -> None:
    assert list(check_weights(weighted("40", "10", "30", "20"))) == []
    assert list(check_weights(weighted("30", "20", "30", "10"))) == []
    [finding] = check_weights(weighted("40", "10", "30", "15"))
    assert finding.found == ("95",)
    assert finding.expected == ("100或90",)
    assert list(check_weights(under("分值（90）", weighted("30", "20", "30", "10")))) == []
    [finding] = check_weights(under("分值\n（90）", weighted("40", "20", "30", "10")))
    assert (finding.found, finding.expected) == (("100",), ("90",))
    assert list(check_weights(under("执行率分值（10）", weighted("40", "20", "30", "10")))) == []


def test_weights_that_are_marked_or_not_all_printed_are_left_alone() -> None:
    assert list(check_weights(weighted("40", "10", "30", "15", mark="9"))) == []
    half = (replace(SOUND[0], score=Decimal(40)), *SOUND[1:])
    assert list(check_weights(document(*half))) == []


def test_what_was_not_there_to_be_checked_is_not_called_checked() -> None:
    checked = dict(check_goals(document(*SOUND)).checked)
    new = {"goals.not_quantified", "goals.weight_sum", "goals.promised", "goals.unit_sum"}
    assert not new & set(checked)
    assert checked["goals.class_missing"] == 1
    assert dict(check_goals(weighted("40", "10", "30", "20")).checked)["goals.weight_sum"] == 1
