"""Checks of codes and names on small tables and texts of our own; each has a sound neighbour."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from yujue.checking import Finding
from yujue.checking.codes import check_codes
from yujue.checking.codes.narrative import paths
from yujue.disclosure import (
    Cell,
    Column,
    Disclosure,
    DocumentInfo,
    GoalAmount,
    Place,
    ProjectGoal,
    Row,
    Table,
    Text,
)
from yujue.facts import Slice, State
from yujue.facts.printed import parse_cell
from yujue.facts.unit import UNIT_FACTORS
from yujue.reading.files import read_file
from yujue.recognising import recognise

WAN = UNIT_FACTORS["万元"]
FUNCTION = (Column(("科目编码",), "code"), Column(("科目名称",), "label"), Column(("合计",), "amount"))
SPLIT = (
    Column(("编码", "类"), "code"),
    Column(("编码", "款"), "code"),
    Column(("科目名称",), "label"),
    Column(("合计",), "amount"),
)
BASIC = (
    Column(("部门经济分类", "编码"), "code"),
    Column(("部门经济分类", "名称"), "label"),
    Column(("政府经济分类", "编码"), "code"),
    Column(("政府经济分类", "名称"), "label"),
    Column(("合计",), "amount"),
    Column(("人员经费",), "amount", Slice.of(nature="basic.personnel")),
    Column(("公用经费",), "amount", Slice.of(nature="basic.public")),
)


def row(columns: tuple[Column, ...], line: str, kind: str = "detail") -> Row:
    cells = []
    for index, text in enumerate(line.split("|")):
        if text:
            amount = columns[index].role == "amount"
            state, printed = parse_cell(text, WAN) if amount else (State.UNREAD, None)
            cells.append(Cell(index, text, state, printed))
    code = cells[0].text if cells and cells[0].column == 0 else ""
    slice_ = Slice.of(dep_bgt_eco_code=code) if code[:1] == "3" else None
    return Row(line.split("|")[1], code or None, "total" if code == "合计" else kind, tuple(cells), slice=slice_)


def table(form: str | None, columns: tuple[Column, ...], *lines: str, id_: str = "t1") -> Table:
    return Table(id_, form, "表", (3,), None, "万元", columns, tuple(row(columns, line) for line in lines))


def findings(
    *tables: Table, texts: tuple[str, ...] = (), year: int = 2031, goals: tuple[ProjectGoal, ...] = ()
) -> list[Finding]:
    info = DocumentInfo("a.pdf", "", "pdf", "", "budget", "department", "某县水务局", year, None, 9)
    said = tuple(Text(text, Place(page=5)) for text in texts)
    return list(check_codes(Disclosure(info, tables=tables, texts=said, goals=goals)).findings)


def rules(*tables: Table, texts: tuple[str, ...] = (), year: int = 2031) -> list[str]:
    return [finding.rule for finding in findings(*tables, texts=texts, year=year)]


def test_right_names_give_nothing() -> None:
    sound = table(
        "expenditure", FUNCTION, "210|卫生健康支出|5.00", "21011|行政事业单位医疗|5.00", "2101101|行政单位医疗|5.00"
    )
    assert rules(sound) == []
    assert rules(table("expenditure", FUNCTION, "2999901|某种没有收录的支出|5.00")) == []


def test_a_name_is_judged_by_the_year() -> None:
    old = table("expenditure", FUNCTION, "210|医疗卫生与计划生育支出|5.00")
    assert rules(old) == ["codes.obsolete_name"]
    assert rules(old, year=2017) == []


@pytest.mark.parametrize(
    ("line", "official"),
    [
        ("2060499|其他技术与开发支出|1.00", "其他技术研究与开发支出"),
        ("2080501|事业单位离退休|1.00", "行政单位离退休"),
        ("2210201|住房公积今|1.00", "住房公积金"),
        ("2080599|其它行政事业单位养老支出|1.00", "其他行政事业单位养老支出"),
    ],
)
def test_wrong_names(line: str, official: str) -> None:
    (found,) = findings(table("expenditure", FUNCTION, line))
    assert (found.rule, found.severity, found.expected) == ("codes.name", "warning", (official,))


def test_a_name_cut_off_is_not_a_wrong_name() -> None:
    assert rules(table("expenditure", FUNCTION, "2080505|机关事业单位基本养老保|1.00")) == []
    assert rules(table("expenditure", FUNCTION, "2210201|住房公积住房公积金|1.00")) == []


def test_class_labels_of_a_summary() -> None:
    columns = (Column(("支出", "项目"), "label", side="支出"), Column(("支出", "金额"), "amount", side="支出"))
    kept = table("fiscal_appropriation", columns, "（十二）城乡社区事务支出|", "（十三）农林水支出|2.00")
    assert [(f.rule, f.severity) for f in findings(kept)] == [("codes.obsolete_label", "info")]
    both = table("fiscal_appropriation", columns, "（九）医疗卫生与计划生育支出|", "（十）卫生健康支出|2.00")
    assert [(f.rule, f.severity) for f in findings(both)] == [("codes.obsolete_label", "warning")]
    some = ("五、教育支出|", "六、科学技术支出|")
    turned = table("fiscal_appropriation", columns, *some, "七、文化体育旅游与传媒支出|")
    assert [f.rule for f in findings(turned)] == ["codes.label_order"]
    typo = table("fiscal_appropriation", columns, *some, "三十四、抗役特别国债安排的支出|")
    assert [f.rule for f in findings(typo)] == ["codes.name"]


def test_missing_and_short_codes() -> None:
    lines = ["30101|基本工资|1.00", "30102|津贴补贴|1.00", "30103|奖金|1.00", "|奖金|0.50"]
    (missing,) = findings(table("general_public_basic", FUNCTION, *lines))
    assert (missing.rule, missing.expected) == ("codes.missing", ("30103",))
    short = table(
        "general_public_basic", SPLIT, "301|01|基本工资|1", "301|2|津贴补贴|1", "301|08|养老|1", "301|09|年金|1"
    )
    assert [(f.rule, f.found) for f in findings(short)] == [("codes.format", ("301 2",))]


def test_one_code_out_of_order() -> None:
    codes = ["30101", "30102", "30103", "30107", "30201", "30202", "30205", "30206", "30207", "30299", "30211", "30302"]
    turned = table("general_public_basic", FUNCTION, *(f"{code}||1" for code in codes))
    named = table("general_public_basic", FUNCTION, *(f"{code}|甲{n}|1" for n, code in enumerate(codes)))
    assert rules(turned) == []
    (found,) = findings(named)
    assert (found.rule, found.found) == ("codes.order", ("30211",))
    assert rules(table("general_public_basic", FUNCTION, *(f"{c}|甲{n}|1" for n, c in enumerate(sorted(codes))))) == []


def test_the_two_economic_classifications() -> None:
    sound = table(
        "economic_classification", BASIC, "30201|办公费|50201|办公经费|1", "30201|办公费|50502|商品和服务支出|1"
    )
    assert rules(sound) == []
    (found,) = findings(table("economic_classification", BASIC, "30101|基本工资|50201|办公经费|1"))
    assert (found.rule, found.found, found.expected) == ("codes.correspondence", ("50201",), ("50101", "50501"))


def test_a_subject_in_the_wrong_column() -> None:
    basic = table(
        "general_public_basic",
        BASIC,
        "合计||||30.00|22.00|8.00",
        "30101|基本工资|50101|工资奖金津补贴|20.00|20.00|",
        "30239|其他交通费用|50201|办公经费|2.00|2.00|",
        "30201|办公费|50201|办公经费|8.00||8.00",
    )
    (found,) = findings(basic)
    assert (found.rule, found.severity, found.found) == ("codes.economic_column", "info", ("2.00",))
    clear = replace(basic, rows=(*basic.rows, row(BASIC, "30202|印刷费|50201|办公经费|1.00|1.00|")))
    assert [f.severity for f in findings(clear)] == ["warning"]
    goods = Column(("公用经费", "商品和服务支出"), "amount", Slice.of(nature="basic.public", dep_bgt_eco_code="302"))
    proof = table("general_public_expenditure", (Column(("科目",), "label"), goods), "合计|10.00", id_="t2")
    (proved,) = findings(basic, proof)
    assert proved.severity == "error"
    assert "10.00" in proved.message


def test_wages_of_retired_staff() -> None:
    wages = Column(("工资福利支出",), "amount", Slice.of(nature="basic.personnel", dep_bgt_eco_code="301"))
    columns = (Column(("编码",), "code"), Column(("名称",), "label"), wages)
    strange = table("expenditure", columns, "2060101|行政运行|9.00", "2080501|行政单位离退休|0.50")
    assert [(f.rule, f.severity, f.found) for f in findings(strange)] == [("codes.retirement", "info", ("0.50",))]
    assert rules(table("expenditure", columns, "2060101|行政运行|9.00", "2080501|行政单位离退休|")) == []


def test_names_in_the_text() -> None:
    assert rules(texts=("1.公共安全支出（204类）司法（06款）行政运行（01项）8万元。",)) == []
    old = findings(texts=("用于医疗卫生与计划生育支出（210类）行政事业单位医疗（11款）行政单位医疗（01项）9万元。",))
    assert [(f.rule, f.found) for f in old] == [("codes.obsolete_name", ("医疗卫生与计划生育支出",))]
    tables = table("expenditure", FUNCTION, "2060208|科技人才队伍建设|1", "2080504|未归口管理的行政单位离退休|1")
    wrong = findings(tables, texts=("科学技术支出（类）其他科学技术管理事务支出（款）科技人才队伍建设（项）3万元",))
    assert [(f.rule, f.expected) for f in wrong] == [("codes.parent", ("基础研究",))]


def test_digits_in_the_text_that_are_another_subjects() -> None:
    tables = table("expenditure", FUNCTION, "204|公共安全支出|3", "20406|司法|3", "2040605|普法宣传|3")
    said = "1.公共安全支出（204类）司法（06款）普法宣传（07项）3万元。"
    assert [(f.rule, f.expected) for f in findings(tables, texts=(said,))] == [("codes.name", ("05",))]
    assert rules(tables, texts=(said.replace("07", "05"),)) == []
    assert rules(texts=(said,)) == []


def test_tables_agree_on_the_name_of_a_code() -> None:
    first = table("expenditure", FUNCTION, "2999901|某种没有收录的支出|5.00")
    second = table("revenue", FUNCTION, "2999901|另一种未收录的支出|5.00", id_="t2")
    cut = table("revenue", FUNCTION, "2999901|某种没有收录|5.00", id_="t2")
    assert rules(first, second) == ["codes.two_names"]
    assert rules(first, cut) == []
    assert rules(first, table("revenue", FUNCTION, "2999901|没有收录的支出|5.00", id_="t2")) == ["codes.two_names"]


def units(*named: tuple[str, str], id_: str = "u1") -> Table:
    columns = (Column(("单位代码",), "agency_code"), Column(("单位名称",), "label"), Column(("总计",), "amount"))
    rows = tuple(
        replace(row(columns, f"{code}|{name}|1.00", "subtotal"), slice=Slice.of(agency_code=code))
        for code, name in named
    )
    return Table(id_, "revenue", "表", (3,), None, "万元", columns, rows)


def test_a_departments_code_is_no_subjects() -> None:
    columns = (Column(("编码",), "code"), Column(("名称",), "label"), Column(("合计",), "amount"))
    unit = replace(row(columns, "310|某县资本性支出局|1.00", "subtotal"), slice=Slice.of(agency_code="310"))
    tables = Table("u3", "expenditure", "表", (3,), None, "万元", columns, (unit,))
    assert rules(tables, table("general_public_basic", FUNCTION, "310|资本性支出|1.00")) == []


def test_names_of_units() -> None:
    listed = units(
        ("812", "某县水务局"),
        ("812001", "某县水务局机关"),
        ("812002", "某县河道管理中心"),
        ("812003", "某县水质监测站"),
    )
    short = units(("812", "水务局"), ("812002", "河道管理中心"), id_="u2")
    assert rules(listed, short) == []
    assert rules(listed, units(("812002", "某县河道治理中心"), id_="u2")) == ["codes.unit_name"]
    said = ("1、某县水务局机关", "2、某县河道管理中心", "3、某县水质监测总站")
    assert [(f.rule, f.found) for f in findings(listed, texts=said)] == [("codes.unit_name", ("某县水质监测总站",))]
    assert rules(listed, texts=("1、某县水务局机关", "2、某县河道管理中心", "3、某县水质监测站")) == []
    assert rules(listed, texts=("开展某县水质监测工作",)) == []


def test_a_chain_of_names_over_paragraphs() -> None:
    said = (
        "（二）社会保障和就业支出（类）",
        "行政事业单位离退休（款）：合计9万元",
        "1．未归口管理行政单位离退休费（项）3万元",
    )
    tables = table("expenditure", FUNCTION, "2080504|未归口管理的行政单位离退休|1")
    assert [(f.rule, f.found) for f in findings(tables, texts=said, year=2018)] == [
        ("codes.name_differs", ("未归口管理行政单位离退休费",))
    ]
    info = DocumentInfo("a", "", "txt", "", "budget", "unit", None, 2018, None, 0)
    texts = tuple(Text(text, Place()) for text in (*said, "2．一般行政管理事务（项）1万元"))
    assert [p.names for p in paths(Disclosure(info, texts=texts))][-1][-1] == "一般行政管理事务"


def test_explained_terms_and_names_with_codes() -> None:
    tables = table("expenditure", FUNCTION, "2060204|实验室及相关设施|1")
    said = ("（2）重点实验室及相关设施：反映实验室的支出。", "12.重点实验室及相关设施（2060204）：反映支出。")
    assert rules(tables, texts=said[:1]) == ["codes.name_differs"]
    assert "codes.name" in rules(tables, texts=said[1:])


def test_subjects_that_the_text_lists() -> None:
    lines = ["合计||35", "30101|基本工资|9", "30102|津贴补贴|8", "30103|奖金|7", "30302|退休费|6", "30201|办公费|5"]
    basic = table("general_public_basic", FUNCTION, *lines, "30304|抚恤金|")
    said = "人员经费30万元，主要包括：基本工资、津贴补贴、抚恤金、退休费；公用经费5万元，主要包括：办公费等支出。"
    (found,) = findings(basic, texts=(said,))
    assert (found.rule, found.found) == ("codes.listed", ("抚恤金",))
    assert "“奖金”没有列举" in found.message
    assert rules(basic, texts=(said.replace("抚恤金、", "奖金、"),)) == []
    lost = table("general_public_basic", FUNCTION, "合计||39", *lines[1:])
    assert rules(lost, texts=(said,)) == []
    assert rules(basic, texts=("人员经费XX万元，主要包括：基本工资、抚恤金……（不涉及的不列）",)) == []


def test_explained_subjects_that_no_table_has() -> None:
    lines = [f"20501{n}|{name}|1" for n, name in (("01", "行政运行"), ("02", "一般行政管理事务"))]
    lines += ["2050201|学前教育|1", "2050202|小学教育|1", "2050203|初中教育|1", "2050204|高中教育|1"]
    tables = table("expenditure", FUNCTION, *lines)
    said = (
        "3.学前教育：反映学前教育支出。",
        "4.教师进修：反映教师进修、师资培训支出。",
        "5.基本支出：指保障机构运转的支出。",
    )
    assert [(f.rule, f.found) for f in findings(tables, texts=said)] == [("codes.glossary", ("教师进修",))]


def project(name: str, code: str, amount: str) -> ProjectGoal:
    printed = parse_cell(amount, WAN)[1]
    assert printed is not None
    return ProjectGoal(name, code, "project", "g", (GoalAmount("total", "资金总额", printed, Place()),), Place())


def test_project_codes_and_names() -> None:
    columns = (Column(("类型",), "type"), Column(("项目名称",), "label"), Column(("合计",), "amount"))
    listed = table("project_expenditure", columns, "特定目标类|河道巡查与整治|30.00", "特定目标类|水质监测|20.00")
    goals = (
        project("河道巡查与治理", "330000310000000000011", "30.00"),
        project("水质监测", "33000031000000000012", "20.00"),
        project("堤防维修", "330000350000000000013", "20.00"),
    )
    found = [(f.rule, f.found[:1]) for f in findings(listed, goals=goals)]
    assert found == [
        ("codes.project_length", ("33000031000000000012",)),
        ("codes.project_year", ("330000350000000000013",)),
        ("codes.project_name", ("河道巡查与治理",)),
    ]


@pytest.mark.corpus
def test_the_official_finding_on_a_real_budget(shared: Path) -> None:
    disclosure = recognise(read_file(shared / "samples" / "putuo_sfj_2026_dept_budget.pdf"))
    found = [(f.rule, f.found, f.places[0].page) for f in check_codes(disclosure).findings]
    assert found == [("codes.obsolete_name", ("医疗卫生与计划生育支出",), 9)]


def test_lists_side_by_side_keep_their_own_columns(tmp_path: Path) -> None:
    lines = [
        "甲局2024年度部门决算",
        "",
        "一般公共预算财政拨款基本支出决算表",
        "单位：万元",
        "",
        "人员经费\t\t\t公用经费\t\t",
        "科目编码\t科目名称\t决算数\t科目编码\t科目名称\t决算数",
        "301\t工资福利支出\t60.00\t302\t商品和服务支出\t25.00",
        "30101\t基本工资\t60.00\t30201\t办公费\t25.00",
        "人员经费合计\t\t60.00\t公用经费合计\t\t25.00",
    ]
    file = tmp_path / "a.txt"
    file.write_text("\n".join(lines), "utf-8")
    assert not check_codes(recognise(read_file(file))).findings
