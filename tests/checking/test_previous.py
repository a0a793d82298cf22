"""What is said of last year against last year's document."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.checking.building import column, info, row, table
from yujue.checking.outcome import Outcome
from yujue.checking.previous import compare_previous
from yujue.checking.run import check
from yujue.disclosure import Comparison, Disclosure, Quantity, Statement
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
        ("95.50万元",),
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
    assert compare_previous(said, last_year("119.00")).findings[0].expected == ("119.00万元",)


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
    assert outcome.unchecked[0][1] == "所给的上年文件是 2022 年的，不是 2025 年"


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
