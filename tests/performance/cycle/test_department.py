"""The department's own self-evaluation: its tree of indicators, ratios from the book, what does not apply."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yujue import api
from yujue.compiling.goals.overall import overall_indicators
from yujue.facts.book import Achievement, Book, IndicatorEntry
from yujue.forms.schemes import DEPARTMENT, schemes
from yujue.performance import evaluations
from yujue.performance.department import DepartmentEvaluation, department_evaluation
from yujue.performance.judging import Judged
from yujue.performance.weights import excused
from yujue.reading.book import read_book

FILE = Path(__file__).parents[3] / "examples" / "henan-qinghe-2025-budget.xlsx"
END = "2025-12-31"
POINTS = st.decimals("0.01", 30, places=2)


@pytest.fixture(scope="module")
def book() -> Book:
    return read_book(FILE)[0]


def made_of(book: Book) -> DepartmentEvaluation:
    return department_evaluation(book, overall_indicators(book), END)


def item(made: DepartmentEvaluation, name: str) -> Judged:
    return next(one for one in made.items if one.entry.name == name)


def reach(book: Book, name: str, actual: str | None) -> Book:
    """Say that an indicator of the department has reached something else, or nothing."""
    rest = tuple(one for one in book.achievements if (one.pro_code, one.name) != ("", name))
    new = () if actual is None else (Achievement(END, "", name, actual, "台账", "原因", "措施"),)
    return replace(book, achievements=(*rest, *new))


def test_the_tree_of_the_form_is_scored_by_its_classes(book: Book) -> None:
    made = made_of(book)
    assert (str(made.total), made.grade, made.asked) == ("98.14", "优", ())
    assert len(made.items) == 24
    sums: dict[str, Decimal] = {}
    for one in made.items:
        sums[one.entry.level1] = sums.get(one.entry.level1, Decimal(0)) + one.score.full
    assert sums == dict(schemes(DEPARTMENT)["department"].classes)


def test_a_ratio_that_nobody_fills_in_is_computed_with_its_source(book: Book) -> None:
    rate = item(made_of(book), "预算执行率")
    assert rate.achieved.actual == "98.66%"
    assert "“预算执行”截至2025-12-31各行之和" in rate.achieved.evidence
    assert rate.mark == rate.score.full == Decimal("1.67")


def test_a_ratio_that_is_filled_in_is_held_against_the_book(book: Book) -> None:
    for said, right in (("98.7%", True), ("98.66%", True), ("99%", True), ("97%", False), ("98.6%", False)):
        made = made_of(reach(book, "预算执行率", said))
        assert (
            (f"预算执行率：填的是{said}，按账套算为98.66%" in made.asked),
            item(made, "预算执行率").achieved.actual,
        ) == (
            not right,
            said,
        )


def test_what_does_not_apply_gives_its_points_to_its_class(book: Book) -> None:
    made = made_of(book)
    nothing = [one for one in made.items if one.score.status == "not_applicable"]
    assert [one.entry.name for one in nothing] == ["“三公经费”控制率", "政府采购执行率"]
    assert {one.score.full for one in nothing} == {Decimal(0)}
    assert "分母为零" in nothing[0].score.explanation
    assert "不适用" in nothing[1].score.explanation


def test_what_is_not_known_leaves_the_total_open(book: Book) -> None:
    made = made_of(reach(book, "服务对象满意度", None))
    assert (made.total, made.grade) == (None, "")
    assert made.asked == ("服务对象满意度：实际完成值未填，不计分",)
    made = made_of(reach(book, "专项资金细化率", None))
    assert [text for text in made.asked if "按账套算不出" in text] == [
        "专项资金细化率：按账套算不出：“绩效管理数据”截至2025-12-31没有填"
    ]


def test_a_name_that_no_indicator_has_and_a_value_said_twice(book: Book) -> None:
    made = made_of(reach(book, "没有的指标", "1项"))
    assert made.asked == ("“指标完成”里的“没有的指标”不是部门整体的绩效指标，没有计分",)
    twice = replace(book, achievements=(*book.achievements, Achievement(END, "", "服务对象满意度", "95%", "问卷")))
    assert made_of(twice).asked == (f"服务对象满意度：截至{END}填了2次，请只留一次",)


def test_classes_that_no_scheme_weighs_are_told(book: Book) -> None:
    own = [IndicatorEntry("", "过程指标", "", "规范率", "≥", "90", "%")]
    made = department_evaluation(book, own, END)
    assert (made.scheme, made.items, made.total) == (None, (), None)
    assert "不合任何自评方案" in made.asked[0]
    assert "没有绩效指标" in department_evaluation(book, [], END).asked[0]


def test_a_scheme_with_the_execution_beside_the_classes(book: Book) -> None:
    own = [
        IndicatorEntry("", level1, "", name, "≥", "90", "%")
        for level1, name in (("产出指标", "完成率"), ("效益指标", "受益率"), ("满意度指标", "满意度"))
    ]
    held = tuple(Achievement(END, "", one.name, "90%", "台账") for one in own)
    made = department_evaluation(replace(book, achievements=held), own, END)
    assert made.scheme is not None
    assert (made.scheme.name, made.execution.points) == ("department_execution", Decimal("9.87"))
    assert made.total == Decimal("99.87")


def test_an_execution_that_does_not_apply_gives_its_points_away(book: Book) -> None:
    own = [
        IndicatorEntry("", "产出指标", "", "完成率", "≥", "90", "%"),
        IndicatorEntry("", "效益指标", "", "受益率", "≥", "90", "%"),
    ]
    held = tuple(Achievement(END, "", one.name, "90%", "台账") for one in own)
    lines = tuple(replace(one, amounts={"budget": 0}) for one in book.lines)
    spent = tuple(replace(one, amounts={"adjusted": 0, "final": 0}) for one in book.execution)
    made = department_evaluation(replace(book, achievements=held, lines=lines, execution=spent), own, END)
    assert (made.execution.status, made.total) == ("not_applicable", Decimal("100.00"))
    assert [one.score.full for one in made.items] == [Decimal("55.56"), Decimal("44.44")]


def test_an_office_has_its_own_scheme_of_departments(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(
        '[own]\nof = "department"\ntitle = "本地"\nbasis = "本地办法"\n'
        'classes = { "投入管理指标" = 20, "产出指标" = 40, "效益指标" = 30, "满意度指标" = 10 }\n',
        "utf-8",
    )
    data = api.performance_json(api.performance_view(FILE, "department_evaluation", END, file))
    assert data["department"]["scheme"]["name"] == "own"
    projects = api.performance_json(api.performance_view(FILE, "self_evaluation", END, file))
    assert {one["scheme"]["name"] for one in projects["projects"]} == {"cost"}


def test_each_mark_is_explained(book: Book) -> None:
    view = api.performance_view(book, "department_evaluation", END)
    told = api.performance_explained(view)
    assert len(told) == 24
    assert all(line.startswith("清河市科学技术局：") for line in told)
    assert any("按87.5÷90计，得19.44分（满分20.00分）；按正向计：" in line for line in told)
    assert told[0] in api.performance_text(view)
    assert api.performance_page(view)["explained"] == list(told)


@given(st.lists(st.tuples(st.sampled_from("甲乙"), POINTS, st.booleans()), min_size=1, max_size=9))
def test_what_is_given_away_is_given_to_others(rows: list[tuple[str, Decimal, bool]]) -> None:
    entries = [IndicatorEntry("", level, "", f"{n}", "≥", "1") for n, (level, _, _) in enumerate(rows)]
    parts, gone = [points for _, points, _ in rows], [without for _, _, without in rows]
    found = excused(entries, parts, gone)
    assert sum(found) == sum(parts)
    if not all(gone):
        assert all(points == 0 for points, without in zip(found, gone, strict=True) if without)
        assert all(a >= b for a, b, without in zip(found, parts, gone, strict=True) if not without)


@pytest.mark.parametrize("name", ["部门自评.docx", "部门自评.xlsx", "部门自评.pdf", "部门自评.html"])
def test_what_is_written_is_clean(name: str, tmp_path: Path) -> None:
    view = api.performance_view(FILE, "department_evaluation", END)
    written = api.write_performance(view, tmp_path / name)
    assert api.check(written).findings == ()
    (found,) = evaluations(api.read(written))
    assert found.scheme == schemes(DEPARTMENT)["department"]
    assert (found.goal.called, len(found.items), found.full, found.mark) == (
        "部门“清河市科学技术局”",
        22,
        Decimal(100),
        Decimal("98.14"),
    )


@pytest.mark.parametrize(
    ("right", "wrong", "rule", "words"),
    [
        ("19.44", "20.00", "evaluation.mark", "自评表“重点任务按时完成率”得分20.00"),
        ("98.14", "99.14", "goals.mark_sum", "部门“清河市科学技术局”自评表总得分99.14"),
        ("98.66%", "97.66%", "evaluation.rate", "部门“清河市科学技术局”预算执行率印作97.66%"),
        ("优", "良", "evaluation.grade", "部门“清河市科学技术局”自评总分98.14，等级应为“优”，却写“良”"),
        (
            "一场科普活动改期，没有按时办成。次年一季度补办。",
            "",
            "evaluation.reason",
            "“重点任务按时完成率”得分低于分值",
        ),
    ],
)
def test_one_mistake_in_a_copy_is_named(right: str, wrong: str, rule: str, words: str, tmp_path: Path) -> None:
    view = api.performance_view(FILE, "department_evaluation", END)
    (table,) = view.tables
    at = next(n for n, cell in enumerate(table.sheet) if cell.text == right)
    sheet = tuple(replace(c, text=wrong) if n == at else c for n, c in enumerate(table.sheet))
    spoilt = replace(view, tables=(replace(table, sheet=sheet),))
    found = api.check(api.write_performance(spoilt, tmp_path / "错.xlsx")).findings
    assert any(one.rule == rule and words in one.message for one in found), [one.message for one in found]
