"""Units of a summary of goals: the subtotal of each against the projects under it."""

from __future__ import annotations

from tests.checking.goals.test_goals import INFO, goal
from yujue.checking.goals import check_goals
from yujue.disclosure import Disclosure, ProjectGoal

ALL = goal("水务局", kind="unit", total="60.00")
BUREAU = goal("局机关", kind="unit", total="40.00")
STATION = goal("水文站", kind="unit", total="20.00")
TWO = (goal("河道", total="25.00"), goal("闸坝", total="15.00"))
THIRD = goal("测流", total="20.00")


def found(*goals: ProjectGoal) -> list[tuple[str, str]]:
    return [(f.rule, f.message) for f in check_goals(Disclosure(INFO, goals=goals)).findings]


def test_units_that_hold_say_nothing() -> None:
    assert found(ALL, BUREAU, *TWO, STATION, THIRD) == []
    assert found(BUREAU, *TWO) == []


def test_a_missing_subtotal_is_named_with_the_projects_it_lacks() -> None:
    [(rule, message)] = found(ALL, BUREAU, *TWO, THIRD)
    assert rule == "goals.unit_sum"
    assert "资金总额40.00，其下3个项目之和为60.00" in message
    assert "“测流”" in message


def test_a_wrong_subtotal_is_named_without_guessing() -> None:
    wrong = goal("局机关", kind="unit", total="41.00")
    [(rule, message)] = found(ALL, wrong, *TWO, STATION, THIRD)
    assert rule == "goals.unit_sum"
    assert "缺小计行" not in message


def test_a_lost_page_or_a_blank_amount_accuses_nobody() -> None:
    assert found(ALL, BUREAU, TWO[0], STATION, THIRD) == []
    assert found(ALL, BUREAU, goal("河道"), TWO[1], STATION, THIRD) == []
    assert found(ALL, goal("局机关", kind="unit"), *TWO, STATION, THIRD) == []
