"""Paragraphs laid out: their figures name their fact, other numbers do not."""

from __future__ import annotations

from decimal import Decimal

from yujue.disclosure import Disclosure, DocumentInfo, FlowItem, Quantity, Statement
from yujue.facts import Printed, Slice
from yujue.layout import Paragraph, Span, lay_out

TEXT = "2026年收入总计12.00万元，占60%。"
TOTAL = Slice.of(flow="revenue", fiscal_year="2026", stage="budget")
INFO = DocumentInfo("", "", "", "预算", "budget", "department", "甲局", 2026, "henan", 0)


def quantity(text: str, **more: object) -> Quantity:
    start = TEXT.index(text)
    printed = Printed(text, Decimal(12), 2)
    return Quantity(text, start, start + len(text), "amount", "万元", printed, **more)  # type: ignore[arg-type]


def test_figures_of_a_sentence_name_their_fact_and_years_do_not() -> None:
    said = (
        quantity("2026年", role="year", measure="doc.year"),
        quantity("12.00万元", slice=TOTAL, measure="revenue.total"),
        quantity("60%", role="share", slice=TOTAL, measure="revenue.total.share"),
    )
    statement = Statement("第二部分 / 收入情况", TEXT, said)
    flow = (FlowItem("paragraph", text=TEXT, statement=0),)
    (paragraph,) = lay_out(Disclosure(INFO, statements=(statement,), flow=flow)).blocks
    assert paragraph == Paragraph(
        TEXT,
        (
            Span(9, 16, "fiscal_year=2026;flow=revenue;stage=budget", "收入总计"),
            Span(18, 21, "measure:revenue.total.share", "收入总计占比"),
        ),
    )
