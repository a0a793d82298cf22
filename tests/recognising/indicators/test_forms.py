"""Performance forms of our own making: listed, side by side, over two grids, moved to the left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import pytest

from yujue.disclosure import Table
from yujue.reading import Grid
from yujue.reading.files import read_file
from yujue.reading.model import GridCell
from yujue.recognising.indicators import Goals, read_goals

PROJECT_FORM = """
项目名称||河道巡查专项
主管部门及代码|812|实施单位|某县水务局
项目资金（万元）|年度资金总额：|36.50
|其中：财政拨款|30.00
|上年结转|6.50
|其他资金|0
年度总体目标|巡查河道24条
绩效指标|一级指标|二级指标|三级指标|指标值|分值
|产出指标|数量指标|巡查河道数|≥24条|20
|||问题整改数|60个|10
||成本指标（必填量化）|巡查成本|≤36.50万元|20
|效益指标|社会效益指标|水环境|改善|30
"""
SUMMARY = """
单位编码（项目编码）|项目单位（项目名称）|项目金额（万元）||||绩效目标
||||||成本指标||产出指标||效益指标||满意度指标
||资金总额|政府预算资金|财政专户管理资金|单位资金|三级指标|指标值|三级指标|指标值|三级指标|指标值|三级指标|指标值
812|某县水务局|50.00|50.00
330000310000000000011|河道巡查|30.00|30.00||巡查成本|≤30万元|巡查次数|≥24次|水环境|改善|居民满意度|≥85%
|||||||整改问题|60个
330000310000000000012|水质监测|20.00|15.00||5.00|监测成本|≤20万元|监测断面|≥8个|水质|达标|居民满意度|≥85%
"""


@dataclass(frozen=True)
class Found:
    table: Table
    grids: tuple[Grid, ...]


def grid(text: str, *, first_line: int | None = 1) -> Grid:
    rows = [line.split("|") for line in text.strip("\n").splitlines()]
    cells = tuple(
        GridCell(r, c, value, line=first_line + r if first_line else None, page=None if first_line else 3)
        for r, row in enumerate(rows)
        for c, value in enumerate(row)
        if value
    )
    return Grid(cells, len(rows), max(len(row) for row in rows))


def goals(*grids: Grid, form: str | None = "project_performance") -> Goals:
    return read_goals(Found(Table("t1", form, "", (), None, "万元", (), ()), grids))


def test_a_form_for_one_project() -> None:
    found = goals(grid(PROJECT_FORM))
    (project,) = found.projects
    assert project.project == "河道巡查专项"
    assert project.goal == "巡查河道24条"
    assert project.value("total") == Decimal(365000)
    assert [each.role for each in project.amounts] == ["total", "fiscal", "carryover", "other"]
    assert [(i.level1, i.level2, i.name, i.operator, i.target, i.unit) for i in found.indicators] == [
        ("产出指标", "数量指标", "巡查河道数", "≥", "24", "条"),
        ("产出指标", "数量指标", "问题整改数", "=", "60", "个"),
        ("产出指标", "成本指标（必填量化）", "巡查成本", "≤", "36.50", "万元"),
        ("效益指标", "社会效益指标", "水环境", "text", "改善", ""),
    ]
    assert {i.project for i in found.indicators} == {"河道巡查专项"}
    assert found.indicators[0].place.line == 9


def test_a_form_goes_on_in_a_grid_with_other_columns() -> None:
    first = grid("\n".join(PROJECT_FORM.strip().splitlines()[:9]), first_line=None)
    second = grid("||问题整改数|60个|10\n效益指标|社会效益指标|水环境|改善|30", first_line=None)
    found = goals(first, second)
    assert [(i.level1, i.name, i.text) for i in found.indicators] == [
        ("产出指标", "巡查河道数", "≥24条"),
        ("产出指标", "问题整改数", "60个"),
        ("效益指标", "水环境", "改善"),
    ]


def test_two_forms_under_each_other() -> None:
    other = PROJECT_FORM.replace("河道巡查专项", "堤防维修")
    found = goals(grid(PROJECT_FORM), grid("某县项目绩效目标表\n（2031年度）"), grid(other))
    assert [p.project for p in found.projects] == ["河道巡查专项", "堤防维修"]
    assert len(found.indicators) == 8


def test_a_summary_side_by_side() -> None:
    found = goals(grid(SUMMARY))
    assert [(p.kind, p.pro_code, p.value("total")) for p in found.projects] == [
        ("unit", "812", Decimal(500000)),
        ("project", "330000310000000000011", Decimal(300000)),
        ("project", "330000310000000000012", Decimal(200000)),
    ]
    assert found.projects[2].value("own") == Decimal(50000)
    first = [(i.level1, i.name, i.text) for i in found.indicators if i.project == "河道巡查"]
    assert first == [
        ("成本指标", "巡查成本", "≤30万元"),
        ("产出指标", "巡查次数", "≥24次"),
        ("效益指标", "水环境", "改善"),
        ("满意度指标", "居民满意度", "≥85%"),
        ("产出指标", "整改问题", "60个"),
    ]


def test_a_summary_goes_on_with_its_header_repeated() -> None:
    lines = SUMMARY.strip("\n").splitlines()
    found = goals(
        grid("\n".join(lines[:6]), first_line=None), grid("\n".join([*lines[:3], *lines[6:]]), first_line=None)
    )
    assert [p.project for p in found.projects] == ["某县水务局", "河道巡查", "水质监测"]
    assert len(found.indicators) == 9
    assert {i.name for i in found.indicators if i.project == "水质监测"} == {
        "监测成本",
        "监测断面",
        "水质",
        "居民满意度",
    }


def test_a_summary_without_codes() -> None:
    bare = SUMMARY.replace("812|", "|").replace("330000310000000000011", "").replace("330000310000000000012", "")
    found = goals(grid(bare))
    assert [(p.project, p.kind, p.value("total")) for p in found.projects] == [
        ("某县水务局", "unit", Decimal(500000)),
        ("河道巡查", "project", Decimal(300000)),
        ("水质监测", "project", Decimal(200000)),
    ]
    assert len(found.indicators) == 9


def test_a_value_a_line_under_its_name() -> None:
    late = SUMMARY.replace("监测成本|≤20万元", "监测成本|") + "|||||||≤20万元\n"
    found = goals(grid(late))
    assert [(i.name, i.text) for i in found.indicators if i.name == "监测成本"] == [("监测成本", "≤20万元")]


def test_sign_and_unit_in_columns_of_their_own() -> None:
    found = goals(
        grid(
            "一级指标|二级指标|三级指标|指标性质|指标值|度量单位|指标备注\n"
            "产出指标|数量指标|巡查次数|≥|24|次|全年\n||整改问题|=|60|个|\n效益指标|社会效益指标|水环境|定性|改善||"
        )
    )
    assert [(i.name, i.operator, i.target, i.unit) for i in found.indicators] == [
        ("巡查次数", "≥", "24", "次"),
        ("整改问题", "=", "60", "个"),
        ("水环境", "text", "改善", ""),
    ]


def test_a_self_evaluation() -> None:
    found = goals(
        grid(
            "项目名称||堤防维修\n项目资金（万元）||全年预算数|全年执行数|分值|执行率|得分\n|年度资金总额：|20.00|19.00|10|95%|9.5\n"
            "绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n"
            "|产出指标|数量指标|维修长度|≥9公里|10公里|60|60\n|效益指标|社会效益指标|防洪能力|提高|提高|30|27\n总分||||||100|96.5"
        ),
        form="self_evaluation",
    )
    (project,) = found.projects
    assert (project.full, project.mark) == (Decimal(100), Decimal("96.5"))
    assert (project.rate_full, project.rate_mark) == (Decimal(10), Decimal("9.5"))
    assert [(i.name, i.text, i.actual, i.score, i.mark) for i in found.indicators] == [
        ("维修长度", "≥9公里", "10公里", Decimal(60), Decimal(60)),
        ("防洪能力", "提高", "提高", Decimal(30), Decimal(27)),
    ]


def test_a_self_evaluation_s_execution_grade_and_reasons() -> None:
    (project,) = goals(
        grid(
            "项目名称||堤防维修\n"
            "项目资金（万元）||年初预算数|全年预算数（A）|全年执行数（B）|分值|执行率（B/A）|得分\n"
            "|年度资金总额：|18.00|20.00|19.00|10|95.00%|9.5\n|其中：当年财政拨款|18.00|20.00|19.00|－||－\n"
            "绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施\n"
            "|产出指标|数量指标|维修长度|≥9公里|10公里|90|90\n总分||||||100|99.5\n自评等级|优"
        ),
        form="self_evaluation",
    ).projects
    assert project.budget is not None
    assert project.executed is not None
    assert project.rate is not None
    assert (project.budget.amount, project.executed.amount, project.rate.value) == (
        Decimal(200000),
        Decimal(190000),
        Decimal(95),
    )
    assert (project.grade, project.reasons, project.mark) == ("优", True, Decimal("99.5"))


def test_one_lane_of_money() -> None:
    found = goals(
        grid("项目名称||堤防维修\n项目资金（元）|年度预算总额|200000\n|其中：财政资金|150000\n|其他资金|50000")
    )
    assert [(a.role, a.printed.text) for a in found.projects[0].amounts] == [
        ("total", "200000"),
        ("fiscal", "150000"),
        ("other", "50000"),
    ]


def test_money_stands_under_the_total() -> None:
    found = goals(
        grid(
            "项目名称||堤防维修\n项目资金（万元）||年初预算数|全年预算数|全年执行数\n"
            "|年度资金总额：|20.00|25.00|24.00\n|其中：财政拨款||25.00|24.00\n|其他资金|5.00|0|0"
        )
    )
    assert [(a.role, a.printed.text) for a in found.projects[0].amounts] == [("total", "20.00"), ("other", "5.00")]


def test_a_target_merged_over_rows() -> None:
    rows = grid("一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|巡查次数|按计划\n||巡查人次|", first_line=None)
    cells = tuple(replace(c, row_span=2) if c.text == "按计划" else c for c in rows.cells)
    found = goals(replace(rows, cells=cells))
    assert [(i.name, i.text) for i in found.indicators] == [("巡查次数", "按计划"), ("巡查人次", "按计划")]


def test_overall_goals_moved_to_the_left() -> None:
    note = "预算执行率＝（预算完成数÷预算数）×100%，预算完成数指实际执行的预算数"
    found = goals(
        grid(
            "一级指标|二级指标|三级指标|指标值|指标值说明\n"
            f"投入管理指标|预算和财务管理|预算执行率|≥95%|{note}\n结转结余率|≤5%|{note}"
        ),
        form="overall_performance",
    )
    assert [(i.scope, i.name, i.text, i.note) for i in found.indicators] == [
        ("overall", "预算执行率", "≥95%", note),
        ("overall", "结转结余率", "≤5%", note),
    ]


def test_other_tables_have_no_indicators() -> None:
    assert goals(grid(SUMMARY), form="project_expenditure") == Goals()
    assert goals(grid("序号|单位名称|人数\n1|某县水务局|20"), form=None) == Goals()
    assert len(goals(grid(PROJECT_FORM), form=None).indicators) == 4


def test_a_blank_lane_of_the_whole_life_is_not_filled_with_the_year() -> None:
    form = """
项目名称||河道巡查专项
项目资金|项目资金总额||年度资金申请总额|20.00
|其中：财政资金||其中：当年财政拨款|15.00
|其他资金||其他资金|5.00
"""
    (project,) = goals(grid(form, first_line=None)).projects
    shown = {each.role: each.printed.text for each in project.amounts}
    assert shown == {
        "total": "20.00",
        "fiscal": "15.00",
        "other": "5.00",
    }


MIDDLE = """
330000310000000000011|河道巡查|30.00|30.00|||巡查成本|≤30万元|巡查次数|≥24次|水环境|改善|居民满意度|≥85%
||||||监测成本|≤20万元|监测断面|≥8个|水质|达标|居民满意度|≥90%
330000310000000000012|水质监测|20.00|20.00||||||||||
||||||||采样次数|≥12次
"""


@pytest.mark.parametrize(("first_line", "second"), [(1, "水质监测"), (None, "河道巡查")])
def test_full_rows_without_code_belong_to_the_code_below_only_in_text(first_line: int | None, second: str) -> None:
    header = "\n".join(SUMMARY.strip("\n").splitlines()[:4])
    found = goals(grid(header + MIDDLE, first_line=first_line))
    projects = {i.name: i.project for i in found.indicators}
    assert projects["监测成本"] == second
    assert (projects["巡查成本"], projects["采样次数"]) == ("河道巡查", "水质监测")


def test_a_name_like_a_level_s_is_a_name_in_a_ruled_table() -> None:
    text = "一级指标|二级指标|三级指标|指标值|备注\n效益指标|履职效益|服务对象满意度|90%|问卷"
    (found,) = goals(grid(text, first_line=None), form="overall_performance").indicators
    assert (found.level2, found.name, found.text, found.note) == ("履职效益", "服务对象满意度", "90%", "问卷")


@pytest.mark.corpus
def test_every_form_of_a_real_budget(shared: Path) -> None:
    source = read_file(shared / "samples" / "putuo_wanli_2023_dept_budget.pdf")
    forms = tuple(b for b in source.blocks if isinstance(b, Grid) and (b.page or 0) >= 31)
    found = goals(*forms)
    assert [p.value("total") for p in found.projects] == [4100000, 6351000, 4563800, 7595500, 10903043]
    assert len(found.indicators) == 65
    assert {i.level1 for i in found.indicators} == {"产出指标", "效益指标", "满意度指标"}


def test_what_a_target_is_set_by_counted_by_and_proved_by() -> None:
    text = (
        "一级指标|二级指标|三级指标|指标值|指标值设定依据|评分标准|数据来源|备注\n"
        "产出指标|数量指标|巡查次数|≥24次|年度计划|少1次扣1分|巡查日志|按月\n"
        "||整改问题|60个|||整改台账|"
    )
    found = goals(grid(text, first_line=None)).indicators
    assert [(i.standard, i.formula, i.evidence, i.note) for i in found] == [
        ("年度计划", "少1次扣1分", "巡查日志", "按月"),
        ("", "", "整改台账", ""),
    ]
    assert found[0].beside == "按月 年度计划 少1次扣1分 巡查日志"


def test_a_standard_of_marks_does_not_hide_the_reasons() -> None:
    text = (
        "项目名称|河道巡查专项\n一级指标|二级指标|三级指标|指标值|评分标准|实际完成值|分值|得分|偏差原因分析及改进措施\n"
        "产出指标|数量指标|巡查次数|≥24次|少1次扣1分|20次|50|40|汛期停航"
    )
    found = goals(grid(text, first_line=None), form="self_evaluation")
    assert [(i.formula, i.note) for i in found.indicators] == [("少1次扣1分", "汛期停航")]
    assert found.projects[0].reasons


def test_a_text_row_moved_to_the_left_is_brought_under_its_last_column_of_words() -> None:
    formula = "预算执行率＝（预算完成数÷预算数）×100%，预算完成数指实际执行的预算数"
    text = (
        "一级指标|二级指标|三级指标|指标值|计算公式\n"
        f"投入管理指标|预算和财务管理|预算执行率|≥95%|{formula}\n结转结余率|≤5%|{formula}"
    )
    found = goals(grid(text), form="overall_performance").indicators
    assert [(i.name, i.text, i.formula) for i in found] == [
        ("预算执行率", "≥95%", formula),
        ("结转结余率", "≤5%", formula),
    ]


WHOLE = """
部门（单位）名称|某县水务局
部门整体支出（万元）|年初预算数|全年预算数|全年执行数|分值|执行率|得分
年度资金总额|80.00|80.00|60.00|—|75.00%|—
年度履职目标|管好河道
一级指标|二级指标|三级指标|指标值|实际完成值|分值|得分
投入管理指标|预算和财务管理|预算执行率|≥95%|75%|30|23.68
||政府采购执行率|不适用|不适用|—|—
产出指标|重点工作任务完成|巡查次数|≥24次|24次|70|70
总分|||||100|93.68
"""


def test_a_department_s_self_evaluation_has_a_head_of_its_own() -> None:
    table = Table("t1", "self_evaluation", "部门整体支出绩效自评表", (), None, "万元", (), ())
    found = read_goals(Found(table, (grid(WHOLE, first_line=None),)))
    (head,) = found.projects
    assert (head.kind, head.called, head.goal) == ("department", "部门“某县水务局”", "管好河道")
    assert (head.full, head.mark, head.rate_full) == (Decimal(100), Decimal("93.68"), None)
    assert (head.budget and head.budget.text, head.executed and head.executed.text) == ("80.00", "60.00")
    assert [(i.scope, i.name, i.excused) for i in found.indicators] == [
        ("overall", "预算执行率", False),
        ("overall", "政府采购执行率", True),
        ("overall", "巡查次数", False),
    ]


def test_only_a_form_of_the_whole_is_opened_by_its_department() -> None:
    text = WHOLE.replace("年度资金总额", "项目名称|河道巡查\n年度资金总额")
    for title in ("项目支出绩效自评表", "绩效自评表"):
        table = Table("t1", "self_evaluation", title, (), None, "万元", (), ())
        (head,) = read_goals(Found(table, (grid(text, first_line=None),))).projects
        assert (head.kind, head.project) == ("project", "河道巡查")
    overall = Table("t1", "overall_performance", "部门整体绩效目标表", (), None, "万元", (), ())
    assert read_goals(Found(overall, (grid(WHOLE, first_line=None),))).projects == ()
