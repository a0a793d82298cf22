"""Shares and completion rates: part and whole."""

import pytest

from tests.recognising.narrative.reader import figure, linked, read, read_all

SHARES = [
    ("支出合计9万元，其中：基本支出6万元，占66.67%；", "66.67%", "6万元", "9万元"),
    ("支出合计9万元，其中基本支出6万元，占比66.67%。", "66.67%", "6万元", "9万元"),
    ("收入总计9万元，财政拨款收入6万元，占收入总额66.67%；", "66.67%", "6万元", "9万元"),
    ("财政拨款支出总计为9万元，其中基本支出6万元，占总支出的66.67%", "66.67%", "6万元", "9万元"),
    ("政府采购支出总额9万元。授予中小企业合同金额6万元，占政府采购支出总额的66.67%", "66.67%", "6万元", "9万元"),
    (
        "一般公共预算支出9万元，其中：基本支出5万元；项目支出4万元。主要用于以下方面：教育支出9万元，占100%。",
        "100%",
        "9万元",
        "9万元",
    ),
    ("支出合计9万元，基本支出6万元，占66.67%", "66.67%", "6万元", None),
    ("基本支出6万元，占66.67%", "66.67%", "6万元", None),
]


@pytest.mark.parametrize(("text", "printed", "of", "whole"), SHARES)
def test_share(text: str, printed: str, of: str, whole: str | None) -> None:
    statement = read(text)
    share = figure(statement, printed)
    assert share.role == "share"
    assert (linked(statement, share.of), linked(statement, share.whole)) == (of, whole)


def test_a_bound_is_no_share() -> None:
    assert figure(read("支出合计9万元，其中：基本支出6万元，占60%以上。"), "60%").role == "threshold"


def test_whole_named_in_words_is_a_slice() -> None:
    share = figure(read("财政拨款支出9万元，占本年支出合计的90%。", section="财政拨款支出预算"), "90%")
    assert share.whole is None
    assert share.whole_slice is not None
    assert share.whole_slice.without("stage", "fiscal_year").as_dict() == {"flow": "expenditure", "use": "current"}


def test_whole_of_a_list_that_opened_in_the_paragraph_before() -> None:
    _, part = read_all("局机关本年支出预算合计9万元，其中：", "基本支出6万元，占66.67%；")
    share = figure(part, "66.67%")
    assert share.whole_slice is not None
    assert share.whole_slice.get("use") == "current"


def test_total_spending_of_unclear_scope_is_no_slice() -> None:
    assert figure(read("教育支出6万元，占总支出的66.67%"), "66.67%").whole_slice is None


COMPLETIONS = [
    ("公务接待费年初预算为9万元，支出决算为6万元，完成年初预算的66.67%", "6万元", "9万元", "budget"),
    ("公务接待费年初预算为9万元，支出决算为6万元，完成预算的66.67%", "6万元", "9万元", None),
    ("公务接待费全年预算为9万元，支出决算为6万元，完成全年预算的66.67%", "6万元", "9万元", "adjusted"),
    ("公务接待费年初预算为0，支出决算为6万元，完成年初预算的66.67%", "6万元", "0", "budget"),
    ("公务接待费支出6万元，完成预算66.67%", "6万元", None, None),
]


@pytest.mark.parametrize(("text", "of", "whole", "stage"), COMPLETIONS)
def test_completion(text: str, of: str, whole: str | None, stage: str | None) -> None:
    statement = read(text, kind="final")
    rate = figure(statement, "66.67%")
    assert rate.role == "completion"
    assert (linked(statement, rate.of), linked(statement, rate.whole), rate.base_stage) == (of, whole, stage)


def test_completion_of_a_part_takes_its_own_budget_only() -> None:
    statement = read(
        "“三公”经费年初预算为9万元，支出决算为6万元，其中：公务接待费决算为2万元，完成预算的80%；",
        kind="final",
    )
    rate = figure(statement, "80%")
    assert (linked(statement, rate.of), rate.whole) == ("2万元", None)
