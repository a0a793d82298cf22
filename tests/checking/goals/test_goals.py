"""Goal checks on small disclosures of our own: each contradiction is found, its sound neighbour is not."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from yujue.checking.goals import check_goals
from yujue.disclosure import (
    Cell,
    Column,
    Disclosure,
    DocumentInfo,
    GoalAmount,
    Indicator,
    Place,
    ProjectGoal,
    Quantity,
    Row,
    Statement,
    Table,
    Text,
)
from yujue.facts import Printed, State
from yujue.facts.printed import parse_number
from yujue.recognising.indicators import parse_target

INFO = DocumentInfo("a.pdf", "", "pdf", "", "budget", "department", "某县水务局", 2031, None, 9)
WAN = Decimal(10000)
HERE = Place(table="t", page=5)


def indicator(
    name: str,
    text: str,
    level1: str = "产出指标",
    *,
    level2: str = "",
    project: str | None = "河道巡查专项经费",
    note: str = "",
    scope: str = "project",
) -> Indicator:
    t = parse_target(text)
    return Indicator(
        scope, project, level1, level2, name, t.operator, t.target, t.unit, text, HERE, t.low, t.high, None, note
    )


def printed(text: str) -> Printed:
    number = parse_number(text, WAN)
    assert number is not None
    return number


def goal(
    project: str, *, kind: str = "project", code: str | None = None, text: str = "", **amounts: str
) -> ProjectGoal:
    said = tuple(GoalAmount(role.replace("_", "."), role, printed(value), HERE) for role, value in amounts.items())
    return ProjectGoal(project, code, kind, "t", said, HERE, text)


def rules(*indicators: Indicator, goals: tuple[ProjectGoal, ...] = (), text: str = "") -> list[str]:
    texts = (Text(text, HERE),) if text else ()
    found = check_goals(Disclosure(INFO, indicators=indicators, goals=goals, texts=texts)).findings
    return [finding.rule for finding in found]


SOUND = (
    indicator("巡查次数", "≥24次"),
    indicator("巡查成本", "≤30万元", "成本指标"),
    indicator("水环境", "改善", "效益指标"),
    indicator("沿河居民满意度", "≥85%", "满意度指标"),
)


def test_sound_goals_give_nothing() -> None:
    forms = (goal("河道巡查专项经费", total="30.00", fiscal="25.00", carryover="5.00", other="0"),)
    assert rules(*SOUND, goals=forms) == []


def test_without_goals_nothing_is_said_to_be_checked() -> None:
    outcome = check_goals(Disclosure(INFO))
    assert outcome.not_evaluated
    assert not outcome.checked


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        (indicator("整改及时率", "及时率"), "goals.target_repeats_name"),
        (indicator("水质稳定", "水质稳定", "效益指标"), "goals.target_repeats_name"),
        (indicator("巡查河段", "≥7"), "goals.unit_missing"),
        (indicator("印发材料费", "≤3万"), "goals.unit_cut"),
        (indicator("居民满意情况", "95(度)", "满意度指标"), "goals.satisfaction_unit"),
        (indicator("居民满意度", "≥40%", "满意度指标"), "goals.satisfaction_low"),
        (indicator("落实巡河制度", "100%", "满意度指标"), "goals.satisfaction_name"),
        (indicator("巡查经费", "≥30万元", "成本指标"), "goals.cost_direction"),
        (indicator("上缴水费收入", "≤9万元", "成本指标"), "goals.cost_is_income"),
        (indicator("清理垃圾价值", "≥1元", "效益指标"), "goals.trivial_target"),
        (indicator("差错率", "W5%"), "goals.operator_garbled"),
        (indicator("2031年11月底", "1-11月"), "goals.name_is_date"),
        (indicator("问题整改数", ""), "goals.target_missing"),
        (indicator("巡查次数", "≥24次", "效益指标"), "goals.class_twice"),
    ],
)
def test_one_wrong_indicator_among_sound_ones(wrong: Indicator, rule: str) -> None:
    assert rule in rules(*SOUND, wrong)


def test_a_cost_may_be_saved_and_paid_per_head() -> None:
    kept = (indicator("成本节约率", "≥5%", "成本指标"), indicator("人均培训成本", "≥1元/人/天", "产出指标"))
    assert rules(*SOUND, *kept) == []


def test_numbers_without_a_sign_are_only_remarked() -> None:
    found = check_goals(Disclosure(INFO, indicators=(*SOUND, indicator("整改问题", "60个")))).findings
    assert [(f.rule, f.severity) for f in found] == [("goals.operator_missing", "info")]


def test_pieces_of_the_projects_name() -> None:
    pieces = (indicator("河道巡查", "≥24次"), indicator("河道巡查专项", "≥1项"))
    assert rules(*pieces) == ["goals.name_is_project"]


def test_the_same_content_as_cost_and_benefit() -> None:
    pair = (indicator("收取河道占用费用", "≤80万元", "成本指标"), indicator("取得河道占用费用", "≥80万元", "效益指标"))
    assert "goals.cost_and_benefit" in rules(*pair)


def test_an_indicator_repeated_with_an_addition() -> None:
    pair = (
        indicator("提升全县河道水环境质量", "显著", "效益指标"),
        indicator("提升全县河道水环境质量，改善人居环境", "明显", "效益指标"),
    )
    assert rules(*pair) == ["goals.repeated"]


def test_all_targets_of_the_department_the_same() -> None:
    same = [indicator(f"任务{n}落实", "100%", "产出指标", scope="overall", project=None) for n in range(4)]
    assert rules(*same) == ["goals.all_same"]
    assert rules(*same[:3], indicator("新建护岸", "≥12公里", scope="overall", project=None)) == []


def test_target_against_note_and_other_scope() -> None:
    overall = indicator("新建护岸数量", "≥12公里", scope="overall", project=None, note="全年力争新建护岸15公里")
    assert rules(overall) == ["goals.target_vs_note"]
    assert rules(indicator("新建护岸数量", "≥15公里", note="全年新建护岸15公里")) == []
    by_plan = replace(indicator("新建护岸数量", "≥12公里"), standard="年度计划新建护岸15公里")
    assert rules(by_plan) == ["goals.target_vs_note"]
    assert rules(replace(by_plan, standard="", formula="完成新建护岸15公里得满分")) == []
    other = indicator("新建护岸数量", "≥9公里")
    assert rules(indicator("新建护岸数量", "≥12公里", scope="overall", project=None), other) == [
        "goals.target_vs_target"
    ]


def test_an_indicator_beyond_the_projects_money() -> None:
    forms = (goal("河道巡查专项经费", total="30.00"),)
    assert rules(indicator("发放护河补助资金", "500万元"), goals=forms) == ["goals.beyond_amount"]
    assert rules(indicator("带动产业投资", "500万元"), goals=forms) == []


def test_what_the_text_rules_out() -> None:
    said = "2031年政府采购预算0万元，“三公”经费预算为 0 万元。"
    bought = indicator("采购巡查无人机", "≥2架")
    rates = (
        indicator("政府采购执行率", "≥95%", "投入管理指标", scope="overall", project=None),
        indicator("“三公经费”控制率", "≤100%", "投入管理指标", scope="overall", project=None),
    )
    assert rules(bought, *rates, text=said) == ["goals.procurement", "goals.zero_denominator", "goals.zero_denominator"]
    assert rules(bought, *rates, text="2031年政府采购预算20万元，“三公”经费预算为 3 万元。") == []


def test_the_money_of_a_form() -> None:
    assert rules(goals=(goal("甲", total="10.00", fiscal="12.00", other="0"),)) == ["goals.part_exceeds_total"]
    assert rules(goals=(goal("甲", total="10.00", fiscal="8.00", other="1.00"),)) == ["goals.head_sum"]
    assert rules(goals=(goal("甲", total="10.00", fiscal="8.00", other="2.00"),)) == []
    assert rules(goals=(goal("甲", total="10.00", fiscal="10.00", carryover="3.00", other="0"),)) == []
    whole = goal(
        "甲", total="4.00", fiscal="4.00", other="0", project_total="9.00", project_fiscal="8.00", project_other="0"
    )
    assert rules(goals=(whole,)) == ["goals.head_sum"]


def evaluated(full: str, mark: str, *marks: tuple[str, str]) -> list[str]:
    rows = tuple(
        replace(indicator(f"巡查{n}", f"≥{n + 1}次"), score=Decimal(score), mark=Decimal(got))
        for n, (score, got) in enumerate(marks)
    )
    head = goal("河道巡查专项经费", total="30.00")
    whole = replace(head, full=Decimal(full), mark=Decimal(mark), rate_full=Decimal(10), rate_mark=Decimal("9.5"))
    return rules(*rows, goals=(whole,))


def test_marks_of_a_self_evaluation() -> None:
    assert evaluated("100", "96.5", ("60", "60"), ("30", "27")) == []
    assert evaluated("100", "98.5", ("60", "60"), ("30", "27")) == ["goals.mark_sum"]
    assert evaluated("100", "96.5", ("60", "60"), ("20", "27")) == ["goals.mark_exceeds", "goals.mark_sum"]
    assert evaluated("100", "90", ("60", "60")) == []


def test_a_summary_adds_up() -> None:
    parts = (goal("甲", total="10.00"), goal("乙", total="5.00"))
    assert rules(goals=(goal("合计", kind="unit", total="15.00"), *parts)) == []
    assert rules(goals=(goal("合计", kind="unit", total="12.00"), *parts)) == ["goals.summary_sum"]


def test_a_summary_that_lacks_projects_is_only_wrong_when_all_are_there() -> None:
    parts = (goal("合计", kind="unit", total="18.00"), goal("甲", total="10.00"), goal("乙", total="5.00"))
    lost = project_table(("甲", "10.00"), ("乙", "5.00"), ("丙", "3.00"))
    assert check_goals(Disclosure(INFO, tables=(lost,), goals=parts)).findings == ()
    all_there = project_table(("甲", "10.00"), ("乙", "5.00"))
    found = check_goals(Disclosure(INFO, tables=(all_there,), goals=parts)).findings
    assert [f.rule for f in found] == ["goals.summary_sum"]


def test_two_projects_with_one_goal() -> None:
    text = "提升全县河道管护水平，实现河畅、水清、岸绿、景美，保障沿河群众生产生活用水安全。"
    assert rules(goals=(goal("甲", text=text), goal("乙", text=text))) == ["goals.same_goal"]
    assert rules(goals=(goal("甲", text=text), goal("乙", text=text[::-1]))) == []


def project_table(*rows: tuple[str, str]) -> Table:
    columns = (Column(("类型",), "type"), Column(("项目名称",), "label"), Column(("合计",), "amount"))
    body = tuple(
        Row(
            name,
            None,
            "detail",
            (
                Cell(0, "特定目标类", State.UNREAD),
                Cell(1, name, State.UNREAD),
                Cell(2, value, State.NUMBER, printed(value), label=name),
            ),
        )
        for name, value in rows
    )
    return Table("p", "project_expenditure", "项目支出表", (4,), None, "万元", columns, body)


def test_every_project_has_goals() -> None:
    table = project_table(("甲", "10.00"), ("乙", "5.00"), ("丙", "3.00"))
    goals = (goal("合计", kind="unit", total="15.00"), goal("甲", total="10.00"), goal("乙", total="5.00"))
    found = check_goals(Disclosure(INFO, tables=(table,), goals=goals)).findings
    assert [(f.rule, f.severity) for f in found] == [("goals.coverage", "warning")]
    said = check_goals(Disclosure(INFO, tables=(table,), goals=goals, statements=(claim("3", "18.00"),))).findings
    assert [(f.rule, f.severity) for f in said] == [("goals.coverage", "error")]
    assert "“丙”3.00" in found[0].message
    complete = (goal("合计", kind="unit", total="18.00"), *goals[1:], goal("丙", total="3.00"))
    assert check_goals(Disclosure(INFO, tables=(table,), goals=complete)).findings == ()


def claim(count: str, amount: str) -> Statement:
    text = f"编报绩效目标的项目{count}个，涉及项目预算资金{amount}万元"
    number = parse_number(count)
    assert number is not None
    start = text.index(amount)
    quantities = (
        Quantity(
            count,
            text.index(count),
            text.index(count) + len(count),
            "count",
            "个",
            number,
            measure="performance.projects.count",
        ),
        Quantity(
            f"{amount}万元",
            start,
            start + len(amount) + 2,
            "amount",
            "万元",
            printed(amount),
            measure="performance.projects",
        ),
    )
    return Statement("四、绩效目标设置情况", text, quantities, page=7)


def counted(text: str, *measures: tuple[str, str]) -> Statement:
    quantities = []
    for words, measure in measures:
        digits = words.rstrip("个万元")
        number = printed(digits) if words.endswith("元") else parse_number(digits)
        assert number is not None
        kind, start = ("amount" if words.endswith("元") else "count"), text.index(words)
        quantities.append(Quantity(words, start, start + len(words), kind, "", number, measure=measure))
    return Statement("绩效", text, tuple(quantities), page=7)


def test_the_number_of_projects() -> None:
    table = project_table(("甲", "210.00"), ("乙", "5.00"), ("丙", "3.00"))
    first = Row("合计", None, "total", (Cell(2, "218.00", State.NUMBER, printed("218.00")),))
    whole = replace(table, rows=(first, *table.rows))
    for said, expected in (
        (claim("4", "218.00"), ["goals.count"]),
        (claim("3", "218.00"), []),
        (claim("2", "90.00"), []),
    ):
        found = check_goals(Disclosure(INFO, tables=(whole,), statements=(said,))).findings
        assert [f.rule for f in found] == expected
    text = "其中100万元及以上项目2个"
    large = counted(
        text, ("100万元", "performance.projects.large.threshold"), ("2个", "performance.projects.large.count")
    )
    found = check_goals(Disclosure(INFO, tables=(whole,), statements=(large,))).findings
    assert [(f.rule, f.expected) for f in found] == [("goals.count", ("1个",))]
    lost = replace(whole, rows=whole.rows[:-1])
    assert check_goals(Disclosure(INFO, tables=(lost,), statements=(large,))).findings == ()


def test_grades_and_mended_problems_add_up() -> None:
    text = "绩效自评的项目9个，优5个，良2个，合格1个，不合格0个。发现问题3个，已经完成整改的1个，正在整改的1个"
    grades = [(f"{n}个", "performance.grade.count") for n in (5, 2, 1, 0)]
    said = counted(text, ("9个", "performance.self_evaluation.count"), *grades)
    found = check_goals(Disclosure(INFO, statements=(said,))).findings
    assert [(f.rule, f.found, f.expected) for f in found] == [
        ("goals.grades", ("9个",), ("8个",)),
        ("goals.grades", ("3个",), ("2个",)),
    ]
    mended = text.replace("9个", "8个").replace("问题3个", "问题2个")
    right = counted(mended, ("8个", "performance.self_evaluation.count"), *grades)
    assert check_goals(Disclosure(INFO, statements=(right,))).findings == ()


def test_the_texts_claim_against_the_forms() -> None:
    forms = (goal("甲", total="10.00", fiscal="10.00"), goal("乙", total="5.00", fiscal="5.00"))
    wrong = check_goals(Disclosure(INFO, goals=forms, statements=(claim("2", "16.00"),))).findings
    assert [(f.rule, f.found, f.expected) for f in wrong] == [("goals.claim", ("16.00万元",), ("15.00",))]
    for said in (claim("2", "15.00"), claim("3", "20.00")):
        assert check_goals(Disclosure(INFO, goals=forms, statements=(said,))).findings == ()
