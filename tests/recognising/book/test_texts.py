"""What people wrote is found under the keys by which editions ask for it."""

from __future__ import annotations

from tests.recognising.narrative.reader import info, read_all
from yujue.disclosure import Disclosure, Place, Text
from yujue.recognising.book.texts import texts_of


def found(*paragraphs: str, section: str = "", kind: str = "budget") -> dict[str, str]:
    texts = tuple(Text(text, Place(section=section)) for text in paragraphs)
    return texts_of(Disclosure(info(kind), statements=read_all(*paragraphs, section=section, kind=kind), texts=texts))


def test_a_reason_stands_under_the_figure_that_changed() -> None:
    said = found("2030年收入总计9万元，支出总计9万元，与2029年预算相比，收入减少1万元，下降10%，主要原因是：人员减少。")
    assert said == {"reason.revenue": "人员减少"}


def test_why_final_figures_differ_from_the_budget() -> None:
    text = "“三公”经费支出年初预算为3万元，支出决算为2万元，完成预算的66.67%。决算数小于预算数的主要原因：接待减少。"
    assert found(text, kind="final") == {"reason.budget.three_public": "接待减少"}


def test_what_the_money_of_a_subject_is_for() -> None:
    text = "1、科学技术支出（206类）科学技术管理事务（01款）行政运行（01项）9万元。主要用于：机关日常工作。"
    assert found(text) == {"use.func.2060101": "机关日常工作"}


def test_a_list_of_uses_is_no_text_of_people() -> None:
    assert found("一般公共预算支出9万元，主要用于：以下方面：教育支出9万元。") == {}


def test_a_reason_that_stands_alone() -> None:
    said = found("财政拨款收入支出增加的主要原因是工作量增加")
    assert said == {"reason.fiscal_appropriation_expenditure": "工作量增加"}


def test_sections_of_people() -> None:
    assert found("完善目标管理。", section="七、其他重要事项 / （四）预算绩效情况") == {"performance": "完善目标管理。"}
