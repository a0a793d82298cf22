"""Sentences that deny money which a table prints."""

from __future__ import annotations

import pytest

from tests.checking.sentences.build import document, table
from yujue.checking.sentences import check_sentences
from yujue.disclosure import Place, Text
from yujue.facts import Slice

FUND = Slice.of(flow="expenditure", use="current", fund_type_code="12", stage="budget", fiscal_year="2026")


@pytest.mark.parametrize(
    ("text", "printed", "where", "count"),
    [
        ("某局2026年无政府性基金预算财政拨款支出。", "5.00", FUND, 1),
        ("某局2026年无政府性基金预算财政拨款支出。", "0.00", FUND, 0),
        ("某局2026年无政府性基金预算财政拨款支出。", "5.00", FUND.replaced(fiscal_year="2025"), 0),
        ("某局2026年无政府性基金预算财政拨款支出。", "5.00", FUND.replaced(fund_type_code="11"), 0),
        ("某局2026年无政府性基金预算财政拨款支出。", "5.00", FUND.replaced(use="closing"), 0),
        ("某局2026年无政府性基金预算收支。", "5.00", FUND.without("use").replaced(flow="revenue"), 1),
        ("某局上年无政府性基金预算财政拨款支出。", "5.00", FUND, 0),
        ("某局2026年政府性基金支出与上年无变化。", "5.00", FUND, 0),
    ],
)
def test_denied_money(text: str, printed: str, where: Slice, count: int) -> None:
    texts = (Text(text, Place(page=2, text=text)),)
    outcome = check_sentences(document(texts=texts, tables=(table({"合计": (printed, where)}),)))
    found = [f for f in outcome.findings if f.rule == "sentences.absence"]
    assert len(found) == count
    assert all(f.severity == "error" and f.places[0].page == 2 for f in found)
