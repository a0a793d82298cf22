"""Self-evaluations scored again: contradictions are found, sound forms have none, unknown schemes are not judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yujue.api import check_disclosure
from yujue.api.evaluation import check_evaluations
from yujue.checking.rules import rules
from yujue.disclosure import Disclosure, DocumentInfo, Indicator, Place, ProjectGoal
from yujue.facts import Printed
from yujue.facts.printed import parse_number
from yujue.forms.target import parse_target
from yujue.performance import Evaluation, evaluate

INFO = DocumentInfo("a.xlsx", "", "xlsx", "", "performance", "department", "某县水务局", 2031, None, 1)
NAME = "河道巡查"
HERE = Place(table="t", page=1)


def item(level1: str, target: str, actual: str, score: str, mark: str, note: str = "") -> Indicator:  # noqa: PLR0917
    t = parse_target(target)
    seen = (t.operator, t.target, t.unit, target, HERE, t.low, t.high, None, note)
    return Indicator("project", NAME, level1, "", target, *seen, actual, Decimal(score), Decimal(mark))


def printed(text: str, factor: int = 10000) -> Printed:
    number = parse_number(text, Decimal(factor))
    assert number is not None
    return number


ITEMS = (
    item("产出指标", "≥24次", "18次", "50", "37.5", "汛期停巡"),
    item("效益指标", "明显", "达成", "30", "28", "公众知晓面不够"),
    item("满意度指标", "≥90%", "95%", "10", "10"),
)
GOAL = ProjectGoal(
    NAME, None, "project", "t", (), HERE, "", Decimal(100), Decimal("85.00"), Decimal(10), Decimal("9.50"),
    printed("20.00"), printed("19.00"), printed("95.00", 1), "良", reasons=True,
)  # fmt: skip


def rules_of(goal: ProjectGoal = GOAL, items: Sequence[Indicator] = ITEMS) -> list[str]:
    return [each.rule for each in evaluate(goal, items, 2031).differences]


def with_item(n: int, **changes: object) -> tuple[Indicator, ...]:
    changed = replace(ITEMS[n], **changes)  # type: ignore[arg-type]
    return (*ITEMS[:n], changed, *ITEMS[n + 1 :])


def test_a_sound_form_has_no_difference() -> None:
    made = evaluate(GOAL, ITEMS, 2031)
    assert made.scheme is not None
    assert made.scheme.name == "national"
    assert made.differences == ()
    assert [each.score.high for each in made.items] == [Decimal("37.50"), Decimal("30.00"), Decimal("10.00")]
    assert (made.full, made.mark, made.complete) == (Decimal(100), Decimal("85.00"), True)


@pytest.mark.parametrize(
    ("goal", "items", "rule"),
    [
        (replace(GOAL, rate=printed("90.00", 1)), ITEMS, "rate"),
        (replace(GOAL, rate_mark=Decimal(10)), ITEMS, "rate_mark"),
        (replace(GOAL, rate_mark=Decimal("9.40")), ITEMS, "rate_mark"),
        (replace(GOAL, grade="优"), ITEMS, "grade"),
        (GOAL, with_item(0, mark=Decimal(40)), "mark"),
        (GOAL, with_item(1, actual="部分达成"), "mark"),
        (GOAL, with_item(0, note=""), "reason"),
        (GOAL, with_item(2, actual="120%", low=Decimal(90)), "over"),
    ],
)
def test_one_mistake_gives_one_difference(goal: ProjectGoal, items: tuple[Indicator, ...], rule: str) -> None:
    assert rules_of(goal, items) == [rule]


@pytest.mark.parametrize(
    ("goal", "items"),
    [
        (GOAL, with_item(0, mark=Decimal(30))),  # a lower mark is a judgement
        (GOAL, with_item(0, actual="完成")),  # no number: not evaluated
        (GOAL, with_item(0, actual="")),
        (replace(GOAL, reasons=False), with_item(0, note="")),  # the form has no such column
        (replace(GOAL, budget=printed("0.00")), ITEMS),
        (replace(GOAL, executed=None), ITEMS),
        (replace(GOAL, grade="合格"), ITEMS),  # another scale
        (replace(GOAL, rate=printed("95", 1), rate_mark=Decimal("9.5")), ITEMS),
        (replace(GOAL, executed=printed("25.00"), rate=printed("100", 1), rate_mark=Decimal(10)), ITEMS),
    ],
)
def test_what_may_be_is_not_blamed(goal: ProjectGoal, items: tuple[Indicator, ...]) -> None:
    assert rules_of(goal, items) == []


def test_reasons_that_are_missing_are_one_difference_a_form() -> None:
    blank = tuple(replace(each, note="") for each in ITEMS)
    (one,) = evaluate(GOAL, blank, 2031).differences
    assert one.message == "项目“河道巡查”自评表“≥24次”、“明显”得分低于分值，没有填写偏差原因"
    assert len(one.places) == 2


def test_a_mark_may_be_rounded_but_not_up_to_full() -> None:
    assert rules_of(items=with_item(0, actual="23次", mark=Decimal("47.9"))) == []  # 47.92
    assert rules_of(items=with_item(0, actual="23.99次", mark=Decimal(50))) == ["mark"]  # 49.98


def test_a_form_that_prints_whole_marks_rounds_its_execution_to_one() -> None:
    whole = tuple(replace(each, mark=Decimal(int(each.mark or 0))) for each in ITEMS)
    goal = replace(GOAL, executed=printed("19.80"), rate=printed("99.00", 1), rate_mark=Decimal(10), mark=Decimal(85))
    assert rules_of(goal, whole) == []
    assert rules_of(replace(goal, mark=Decimal("85.00")), whole) == ["rate_mark"]


def test_marks_are_not_judged_by_a_scheme_that_is_not_known() -> None:
    own = with_item(0, score=Decimal(55), mark=Decimal(55), note="")
    own = (*own[:2], replace(own[2], score=Decimal(5), mark=Decimal(5)))
    made = evaluate(replace(GOAL, grade="差"), own, 2031)
    assert (made.scheme, made.differences) == (None, ())
    told = check_evaluations(Disclosure(INFO, indicators=own, goals=(GOAL,)))
    assert told.not_evaluated == ("绩效自评：项目“河道巡查”各类分值不合已知的自评方案，得分没有按规则核对",)


def test_weights_that_are_not_100_are_named_only_when_no_row_is_lost() -> None:
    short = with_item(0, score=Decimal(40), mark=Decimal(30))
    assert rules_of(replace(GOAL, full=Decimal(90)), short) == ["weights"]
    assert rules_of(GOAL, short) == []


def test_the_check_of_a_document_reports_them_with_basis_and_remedy() -> None:
    wrong = replace(GOAL, rate=printed("90.00", 1), grade="优")
    report = check_disclosure(Disclosure(INFO, indicators=ITEMS, goals=(wrong,)))
    ours = {f.rule: f for f in report.findings if f.rule.startswith("evaluation.")}
    assert {name: (f.severity, f.found, f.expected) for name, f in ours.items()} == {
        "evaluation.rate": ("error", ("90.00%",), ("95.00%",)),
        "evaluation.grade": ("warning", ("优",), ("良",)),
    }
    assert all(f.basis and f.remedy and f.places == (HERE,) for f in ours.values())
    answered = next(one for one in report.obligations if one.id == "goals.self_evaluation")
    assert (answered.status, set(answered.findings)) == ("failed", {f.id for f in ours.values()})


BIG = st.decimals(0, Decimal(999999999999999), places=15) | st.integers(0, 10**15 - 1).map(Decimal)
MARKS = st.none() | BIG


@given(BIG, BIG, BIG, MARKS, MARKS)
def test_no_number_that_can_be_read_stops_the_evaluation(
    budget: Decimal, spent: Decimal, rate: Decimal, mark: Decimal | None, full: Decimal | None
) -> None:
    amounts = [Printed(str(n), n, -int(n.as_tuple().exponent), Decimal(10000)) for n in (budget, spent)]
    printed_rate = Printed(str(rate), rate, -int(rate.as_tuple().exponent))
    goal = replace(GOAL, budget=amounts[0], executed=amounts[1], rate=printed_rate, rate_mark=mark, mark=mark)
    made = evaluate(goal, with_item(0, mark=mark, score=full), 2031)
    assert len(made.items) == len(ITEMS)
    assert evaluate(goal, ITEMS, 2031).scheme is not None


def test_a_document_without_self_evaluations_has_nothing_to_score() -> None:
    report = check_disclosure(Disclosure(INFO, indicators=(replace(ITEMS[0], mark=None),)))
    answered = next(one for one in report.obligations if one.id == "goals.self_evaluation")
    assert (answered.status, answered.reason) == ("not_applicable", "文件里没有绩效自评表")


def test_every_difference_has_its_rule_in_the_register() -> None:
    ours = {rule.id.partition(".")[2] for rule in rules().values() if rule.area == "evaluation"}
    assert set(Evaluation(GOAL, None, (), None).evaluated) == ours
