"""What is said of last year against last year's document."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.checking.building import column, info, row, table
from yujue.checking import Finding
from yujue.checking.outcome import Outcome
from yujue.checking.previous import compare_previous, verdicts
from yujue.checking.run import check
from yujue.disclosure import Comparison, Disclosure, Quantity, Row, Statement
from yujue.facts import Slice
from yujue.facts.printed import parse_number

WAN = Decimal(10000)
OWN = Slice.of(flow="expenditure", stage="budget", fiscal_year="2026")
TEXT = "2026年支出预算120.00万元，比2025年增加20.00万元。"


def quantity(number: str, role: str, own: Slice | None = OWN, text: str = TEXT, **more: object) -> Quantity:
    printed = parse_number(number, WAN)
    assert printed is not None
    start = text.index(number)
    plain = Quantity(f"{number}万元", start, start + len(number) + 2, "amount", "万元", printed, role, None, own)
    return replace(plain, fiscal_year=2026, stage="budget", **more)  # type: ignore[arg-type]


def this_year(*, by: str = "20.00", direction: int = 1) -> Disclosure:
    text = TEXT.replace("20.00万元。", f"{by}万元。")
    level = quantity("120.00", "level", text=text)
    delta = quantity(
        by, "delta", text=text, direction=direction, word="增加", of=0, base_year=2025, base_stage="budget"
    )
    return Disclosure(info(), statements=(Statement("一、总体情况", text, (level, delta), page=3),))


def last_year(figure: str, year: int = 2025) -> Disclosure:
    made = table(
        "支出总表", [column("合计")], [row("合计", figure, kind="total")], flow="expenditure", fiscal_year=str(year)
    )
    return Disclosure(replace(info(), fiscal_year=year, file="last.txt"), (made,))


def test_a_base_that_follows_from_the_change_agrees() -> None:
    outcome = compare_previous(this_year(), last_year("100.00"))
    assert (outcome.findings, outcome.checked) == ((), (("previous.base", 1),))


def test_a_base_that_differs_is_a_warning_with_both_figures() -> None:
    (finding,) = compare_previous(this_year(), last_year("95.50")).findings
    assert (finding.severity, finding.found, finding.expected, finding.difference) == (
        "warning",
        ("20.00万元",),
        ("增加24.50万元", "95.50万元"),
        "4.50",
    )
    assert "推出2025年为100.00万元" in finding.message
    assert finding.places[0].page == 3


def test_what_rounding_explains_is_no_contradiction() -> None:
    assert compare_previous(this_year(), last_year("100.01")).findings == ()
    assert len(compare_previous(this_year(), last_year("100.02")).findings) == 1


def test_the_same_as_last_year_is_a_base_too() -> None:
    text = "2026年支出预算120.00万元，与2025年持平。"
    same = Comparison(0, None, 0, "持平", 22, 24, OWN, 2025, "budget")
    statement = Statement("一", text, (quantity("120.00", "level", text=text),), comparisons=(same,))
    said = Disclosure(info(), statements=(statement,))
    assert compare_previous(said, last_year("120.00")).findings == ()
    assert compare_previous(said, last_year("119.00")).findings[0].expected == ("增加1.00万元", "119.00万元")


def test_a_printed_base_in_a_table_is_compared() -> None:
    old = column("2025年预算数", fiscal_year="2025")
    made = table("支出总表", [old], [row("合计", "100.00", kind="total")], flow="expenditure")
    cells = tuple(replace(c, slice=OWN.replaced(fiscal_year="2025") if c.column else None) for c in made.rows[0].cells)
    made = replace(made, rows=(replace(made.rows[0], cells=cells),))
    (finding,) = compare_previous(Disclosure(info(), (made,)), last_year("101.00")).findings
    assert finding.places[0].table == made.id
    assert finding.found == ("100.00",)


def test_a_document_of_another_year_is_not_compared() -> None:
    outcome = compare_previous(this_year(), last_year("95.50", 2022))
    assert outcome.findings == ()
    assert outcome.unchecked[0][1] == "所给的上年文件是 2022 年的预算，不是 2025 年的，没有核对"


def test_a_document_without_the_figure_says_so() -> None:
    outcome = compare_previous(this_year(), Disclosure(replace(info(), fiscal_year=2025)))
    assert outcome.checked == ()
    assert len(outcome.not_evaluated) == 1


def test_executed_bases_are_not_held_against_a_budget() -> None:
    level = quantity("120.00", "level", OWN.replaced(fiscal_year="2025", stage="executed"))
    executed = replace(level, fiscal_year=2025, stage="executed")
    said = Disclosure(info(), statements=(Statement("一", TEXT, (executed,)),))
    assert compare_previous(said, last_year("95.50")).findings == ()


def test_the_obligation_is_answered() -> None:
    def answers(previous: Disclosure | None) -> str:
        report = check(this_year(), areas=(), previous=previous)
        return next(o.status for o in report.obligations if o.id == "previous.bases")

    assert [answers(None), answers(last_year("100.00")), answers(last_year("95.50"))] == [
        "not_evaluated",
        "passed",
        "failed",
    ]


def test_nothing_is_claimed_when_most_bases_differ() -> None:
    statements = []
    for n in range(4):
        own = OWN.replaced(exp_func_code=f"20{n}")
        level, delta = this_year().statements[0].quantities
        pair = (replace(level, slice=own), replace(delta, slice=own))
        statements.append(Statement(f"{n}", TEXT, pair))
    rows = [row(f"类{n}", "50.00", restricts={"exp_func_code": f"20{n}"}) for n in range(4)]
    made = table("支出总表", [column("合计")], rows, flow="expenditure", fiscal_year="2025")
    previous = Disclosure(replace(info(), fiscal_year=2025), (made,))
    outcome = compare_previous(Disclosure(info(), statements=tuple(statements)), previous)
    assert isinstance(outcome, Outcome)
    assert outcome.findings == ()
    assert "疑为口径不同" in outcome.not_evaluated[-1]


def problems(outcome: Outcome) -> list[Finding]:
    """Give the findings that are no remarks on names."""
    return [finding for finding in outcome.findings if finding.rule != "previous.names"]


def named_row(code: str, name: str, figure: str) -> tuple[Row, str]:
    made, figures = row(name, figure, restricts={"exp_func_code": code})
    return replace(made, code=code), figures


def listed(year: int, *rows: tuple[str, str, str], kind: str = "budget", **members: str) -> Disclosure:
    """Make a document of one table by function codes; each row is a code, a name and a figure."""
    stage = {"budget": "budget", "final": "final"}[kind]
    whole = {"flow": "expenditure", "fiscal_year": str(year), "stage": stage, **members}
    made = table("支出表", [column("合计")], [named_row(*each) for each in rows], **whole)
    made = replace(made, rows=tuple(replace(r, code=code) for r, (code, _, _) in zip(made.rows, rows, strict=True)))
    return Disclosure(replace(info(kind), fiscal_year=year, file=f"{year}.txt"), (made,))


def saying(*bases: tuple[str, str, str], word: str = "增加") -> Disclosure:
    """Make this year's document: a statement for each code, level and increase over last year."""
    statements = []
    for code, level, delta in bases:
        text = f"{code}类支出{level}万元，比2025年{word}{delta}万元。"
        own = OWN.replaced(exp_func_code=code)
        amount = quantity(level, "level", own, text)
        direction = 1 if word == "增加" else -1
        change = quantity(delta, "delta", own, text, direction=direction, word=word, of=0, base_year=2025)
        statements.append(Statement("一", text, (amount, change), page=2))
    rows = [(code, f"科目{code[2:]}", level) for code, level, _ in bases]
    return replace(listed(2026, *rows), statements=tuple(statements))


LAST = [(f"20{n}", f"科目{n}", f"{n}1.00") for n in range(1, 7)]
AGREEING = [(f"20{n}", f"{n}3.00", "2.00") for n in range(1, 6)]


def test_a_single_base_that_differs_among_many_that_agree_is_an_error() -> None:
    findings = problems(compare_previous(saying(*AGREEING, ("206", "63.00", "5.00")), listed(2025, *LAST)))
    assert [(f.severity, f.expected) for f in findings] == [("error", ("增加2.00万元", "61.00万元"))]


def test_without_evidence_that_bases_were_not_restated_it_is_a_warning() -> None:
    findings = problems(compare_previous(saying(*AGREEING[:3], ("206", "63.00", "5.00")), listed(2025, *LAST)))
    assert [f.severity for f in findings] == ["warning"]


def test_money_moved_between_subjects_is_a_warning() -> None:
    moved = saying(*AGREEING[:4], ("205", "53.00", "5.00"), ("206", "63.00", "-1.00"))
    findings = problems(compare_previous(moved, listed(2025, *LAST)))
    assert [f.severity for f in findings] == ["warning", "warning"]


def test_the_last_digit_is_no_error() -> None:
    findings = problems(compare_previous(saying(*AGREEING, ("206", "63.00", "2.02")), listed(2025, *LAST)))
    assert [f.severity for f in findings] == ["warning"]


def test_a_code_of_another_name_is_not_compared() -> None:
    this = replace(saying(("206", "63.00", "5.00")), tables=listed(2026, ("206", "新科目", "63.00")).tables)
    outcome = compare_previous(this, listed(2025, *LAST))
    assert "上年名称是“科目6”，本年是“新科目”" in outcome.not_evaluated[0]
    assert [f.rule for f in outcome.findings if f.severity != "info"] == []
    assert any("206 “科目6”→“新科目”" in f.message for f in outcome.findings)


def test_a_subject_that_was_not_listed_had_nothing() -> None:
    outcome = compare_previous(saying(("207", "7.00", "7.00")), listed(2025, *LAST))
    assert (problems(outcome), outcome.evaluated) == ([], 1)
    outcome = compare_previous(saying(("207", "7.00", "1.00")), listed(2025, *LAST))
    assert "上年文件没有这个科目" in outcome.not_evaluated[0]


def test_a_wrong_level_is_not_blamed_on_the_base() -> None:
    this = replace(saying(("206", "63.00", "5.00")), tables=listed(2026, ("206", "科目6", "66.00")).tables)
    assert [f for f in compare_previous(this, listed(2025, *LAST)).findings if f.severity != "info"] == []


def test_a_base_of_another_scope_is_told_as_such() -> None:
    last = listed(2025, *LAST)
    general = listed(2025, ("206", "科目6", "58.00"), fund_type_code="11")
    both = replace(last, tables=(*last.tables, *general.tables))
    (finding,) = problems(compare_previous(saying(*AGREEING, ("206", "63.00", "5.00")), both))
    assert finding.severity == "warning"
    assert "另一口径" in finding.message


def test_a_budget_base_is_not_held_against_final_accounts() -> None:
    outcome = compare_previous(saying(("206", "63.00", "5.00")), listed(2025, *LAST, kind="final"))
    assert (problems(outcome), outcome.evaluated) == ([], 0)
    assert "对比数是 2025 年预算，所给文件是 2025 年决算" in outcome.not_evaluated[0]


def test_another_level_is_another_scope() -> None:
    last = listed(2025, *LAST)
    unit = replace(last, document=replace(last.document, level="unit"))
    outcome = compare_previous(saying(("206", "63.00", "5.00")), unit)
    assert outcome.findings == ()
    assert "口径不同" in outcome.not_evaluated[0]


def test_a_sentence_that_says_the_scope_changed_is_a_remark() -> None:
    this = saying(*AGREEING, ("206", "63.00", "5.00"))
    last = this.statements[-1]
    changed = replace(last, text=last.text + "统计口径调整。")
    findings = compare_previous(
        replace(this, statements=(*this.statements[:-1], changed)), listed(2025, *LAST)
    ).findings
    assert [f.severity for f in findings] == ["info"]


def test_a_rate_alone_gives_a_base() -> None:
    text = "206类支出63.00万元，比2025年增长50%。"
    own = OWN.replaced(exp_func_code="206")
    rate = parse_number("50")
    assert rate is not None
    start = text.index("50%")
    grown = Quantity("50%", start, start + 3, "percent", "%", rate, "rate", None, own, direction=1, word="增长")
    grown = replace(grown, of=0, base_year=2025, fiscal_year=2026)
    this = Disclosure(info(), statements=(Statement("一", text, (quantity("63.00", "level", own, text), grown)),))
    assert compare_previous(this, listed(2025, ("206", "科目6", "42.00"))).findings == ()
    assert [f.severity for f in compare_previous(this, listed(2025, *LAST)).findings] == ["warning"]


def balance(year: int, figure: str, **members: str) -> Disclosure:
    made = table(
        "收支决算总表", [column("金额")], [row("结转", figure)], fiscal_year=str(year), stage="final", **members
    )
    return Disclosure(replace(info("final"), fiscal_year=year), (made,))


def test_the_opening_balance_is_last_year_s_closing_balance() -> None:
    this = balance(2026, "20.00", flow="revenue", origin="carryover")
    same, other = (balance(2025, f, flow="expenditure", use="closing") for f in ("20.00", "25.00"))
    assert dict(compare_previous(this, same).checked)["previous.opening"] == 1
    (finding,) = problems(compare_previous(this, other))
    assert (finding.rule, finding.severity, finding.expected) == ("previous.opening", "warning", ("25.00万元",))


def test_the_budget_that_final_accounts_quote_is_the_published_one() -> None:
    text = "2026年支出年初预算63.00万元，决算60.00万元。"
    own = OWN.replaced(exp_func_code="206")
    said = Disclosure(info("final"), statements=(Statement("一", text, (quantity("63.00", "level", own, text),)),))
    assert compare_previous(said, listed(2026, ("206", "科目6", "63.00"))).findings == ()
    (finding,) = compare_previous(said, listed(2026, ("206", "科目6", "61.00"))).findings
    assert (finding.rule, finding.severity) == ("previous.budget", "warning")


def test_units_renumbered_are_remarked() -> None:
    def units(year: int, code: str, name: str) -> Disclosure:
        made = table(
            "收入表", [column("合计")], [row(name, "1.00", restricts={"agency_code": code})], fiscal_year=str(year)
        )
        rows = tuple(replace(r, code=code) for r in made.rows)
        return Disclosure(replace(info(), fiscal_year=year), (replace(made, rows=rows),))

    findings = compare_previous(units(2026, "310002", "甲中心"), units(2025, "310005", "甲中心")).findings
    assert [f.message for f in findings] == ["预算单位名称未变而编码与上年不同：甲中心 310005→310002"]
    findings = compare_previous(units(2026, "310002", "乙院"), units(2025, "310002", "甲中心")).findings
    assert [f.message for f in findings] == ["预算单位编码未变而名称与上年不同：310002 “甲中心”→“乙院”"]


def test_a_great_change_without_a_word_is_remarked() -> None:
    def running(year: int, figure: str) -> Disclosure:
        heads = [column("机关运行经费", topic="operating_cost")]
        made = table("三公表", heads, [row("", figure)], flow="expenditure", fiscal_year=str(year))
        return Disclosure(replace(info(), fiscal_year=year), (made,))

    (finding,) = compare_previous(running(2026, "40.00"), running(2025, "90.00")).findings
    assert (finding.rule, finding.severity, finding.found) == ("previous.unsaid", "info", ("40.00万元",))
    assert "减少55.6%" in finding.message
    assert compare_previous(running(2026, "80.00"), running(2025, "90.00")).findings == ()


def test_several_earlier_documents_answer_together() -> None:
    text = "2026年支出年初预算63.00万元，决算60.00万元，比2025年减少1.00万元。"
    own = OWN.replaced(exp_func_code="206")
    final = replace(quantity("60.00", "level", own.replaced(stage="final"), text), stage="final")
    less = quantity("1.00", "delta", own, text, direction=-1, word="减少", of=1, base_year=2025, base_stage="final")
    statement = Statement("一", text, (quantity("63.00", "level", own, text), final, less))
    said = Disclosure(info("final"), statements=(statement,))
    budget, last = listed(2026, ("206", "科目6", "63.00")), listed(2025, *LAST, kind="final")
    outcome = compare_previous(said, last, budget)
    assert dict(outcome.checked) == {"previous.base": 1, "previous.budget": 1}
    assert (outcome.findings, outcome.not_evaluated) == ((), ())
    assert len(compare_previous(said, last).not_evaluated) == 1


def test_another_department_s_document_is_said_to_be_one() -> None:
    this, last = saying(("206", "63.00", "5.00")), listed(2025, *LAST)
    this = replace(this, document=replace(this.document, organisation="甲市水务局"))
    last = replace(last, document=replace(last.document, organisation="甲市林业局"))
    outcome = compare_previous(this, last)
    assert (outcome.findings, outcome.not_evaluated[-1]) == ((), "所给的上年文件是“甲市林业局”的，没有核对")


@pytest.mark.parametrize(("elsewhere", "severity"), [("58.13", "warning"), ("58.00", "error")])
def test_a_base_that_stands_elsewhere_in_last_year_s_document_is_no_error(elsewhere: str, severity: str) -> None:
    last = listed(2025, *LAST)
    other = listed(2025, ("2", "别的", elsewhere), flow="revenue")
    both = replace(last, tables=(*last.tables, *other.tables))
    (finding,) = problems(compare_previous(saying(*AGREEING, ("206", "63.13", "5.00")), both))
    assert finding.severity == severity


def total_said(own: Slice) -> Disclosure:
    text = "2026年收、支总计120.00万元，比2025年增加20.00万元。"
    level = quantity("120.00", "level", own, text)
    change = quantity("20.00", "delta", own, text, direction=1, word="增加", of=0, base_year=2025)
    return Disclosure(info(), statements=(Statement("一", text, (level, change)),))


def totals(*rows: tuple[str, str, dict[str, str]]) -> Disclosure:
    made = [row(label, figure, restricts=members) for label, figure, members in rows]
    whole = table("收支总表", [column("预算数")], made, fiscal_year="2025")
    return Disclosure(replace(info(), fiscal_year=2025), (whole,))


SPENT = {"flow": "expenditure", "use": "current"}


@pytest.mark.parametrize(
    ("own", "rows", "verdict"),
    [
        ({}, [("收入总计", "100.00", {"flow": "revenue"})], "agrees"),
        ({}, [("收入总计", "101.00", {"flow": "revenue"})], "differs"),
        ({"flow": "expenditure"}, [("合计", "101.00", SPENT)], "differs"),
        (
            {"flow": "expenditure"},
            [("合计", "101.00", SPENT), ("年末", "9.00", {**SPENT, "use": "closing"})],
            "unknown",
        ),
    ],
)
def test_a_total_is_sought_where_only_its_parts_are_printed(
    own: dict[str, str], rows: list[tuple[str, str, dict[str, str]]], verdict: str
) -> None:
    said = total_said(Slice.of(stage="budget", fiscal_year="2026", **own))
    assert [v.state for v in verdicts(said, totals(*rows))] == [verdict]


def test_a_level_that_no_table_prints_makes_no_error() -> None:
    this = saying(*AGREEING, ("206", "63.00", "5.00"))
    (finding,) = problems(compare_previous(replace(this, tables=()), listed(2025, *LAST)))
    assert finding.severity == "warning"


@pytest.mark.parametrize(("rate", "severity"), [("8.62", "error"), ("3.28", "error"), ("7.00", "warning")])
def test_a_rate_that_fits_neither_base_makes_the_change_doubtful(rate: str, severity: str) -> None:
    this = saying(*AGREEING, ("206", "63.00", "5.00"))
    last = this.statements[-1]
    printed = parse_number(rate)
    assert printed is not None
    said = Quantity(f"{rate}%", 0, 0, "percent", "%", printed, "rate", direction=1, of=0, base_year=2025)
    rated = replace(last, quantities=(*last.quantities, said))
    this = replace(this, statements=(*this.statements[:-1], rated))
    (finding,) = problems(compare_previous(this, listed(2025, *LAST)))
    assert finding.severity == severity
