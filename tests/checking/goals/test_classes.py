"""Classes that a form asks for: by what it prints, by its marks, never by what it may have left out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.checking.goals.test_goals import INFO, SOUND, indicator
from yujue.checking import Finding
from yujue.checking.goals import check_goals
from yujue.checking.goals.classes import RULE, check_required_classes
from yujue.checking.goals.printed import printed_classes
from yujue.compiling import compile_book
from yujue.disclosure import Cell, Column, Disclosure, Indicator, Row, Table
from yujue.facts import State
from yujue.forms.generations import generation_of, generations
from yujue.reading.book import read_book

EXAMPLES = Path(__file__).parents[3] / "examples"
YOUNG = """
一级指标|二级指标|三级指标|指标值
成本指标|经济成本指标||
产出指标|数量指标|巡查次数|≥24次
效益指标|社会效益指标|水环境|改善
满意度指标|服务对象满意度指标|居民满意度|≥85%
"""
OLD = """
一级指标|二级指标|三级指标|指标值
产出指标|数量指标（必填量化）|巡查次数|≥24次
|时效指标（必填量化）||
|成本指标||
效益指标|社会效益指标（必填）|水环境|改善
|经济效益指标（选填）||
满意度指标|服务对象满意度指标（必填量化）|居民满意度|≥85%
"""


def form(text: str, *heads: tuple[str, ...]) -> Table:
    rows = []
    for line in text.strip("\n").splitlines():
        texts = enumerate(line.split("|"))
        cells = tuple(Cell(n, one, State.NA, label=one) for n, one in texts)
        rows.append(Row("", None, "text", cells))
    columns = tuple(Column(path, "text") for path in heads)
    return Table("t", "project_performance", "", (), None, None, columns, tuple(rows), unit_printed=False)


def filled(text: str) -> list[Indicator]:
    """Give the indicators that a form of ours lists."""
    found, level1, level2 = [], "", ""
    for line in text.strip("\n").splitlines()[1:]:
        first, second, name, target = line.split("|")
        level1, level2 = first or level1, second or level2
        if name:
            found.append(indicator(name, target, level1, level2=level2))
    return found


def found_in(text: str, file_format: str = "pdf") -> list[Finding]:
    info = replace(INFO, format=file_format)
    return list(check_required_classes(Disclosure(info, tables=(form(text),), indicators=tuple(filled(text)))))


def test_a_cost_that_the_form_prints_and_nobody_fills_in() -> None:
    (found,) = found_in(YOUNG)
    assert (found.rule, found.severity) == (RULE, "warning")
    assert found.message == "项目“河道巡查专项经费”有3项绩效指标，没有一项成本指标"
    assert "101号" in found.basis
    assert found_in(YOUNG.replace("经济成本指标||", "经济成本指标|巡查成本|≤30万元")) == []


def test_a_form_that_does_not_print_the_cost_does_not_ask_for_it() -> None:
    without = "\n".join(line for line in YOUNG.splitlines() if "成本" not in line)
    assert found_in(without) == found_in(without, "xlsx") == []


def test_a_cost_at_the_end_may_have_lost_its_page() -> None:
    lines = YOUNG.strip("\n").splitlines()
    text = "\n".join([lines[0], *lines[2:], "成本指标|||"])
    assert found_in(text) == []
    assert ["没有一项成本指标" in one.message for one in found_in(text, "docx")] == [True]


def test_a_class_marked_as_required_and_left_blank() -> None:
    (found,) = found_in(OLD)
    assert found.message == "项目“河道巡查专项经费”的表样注明必填的“时效指标（必填量化）”没有填指标"
    assert found.basis == "表样在这一类指标旁注明必填"
    assert found_in(OLD.replace("时效指标（必填量化）||", "时效指标（必填量化）|完成时间|12月底前")) == []
    assert found_in(OLD.replace("时效指标（必填量化）", "时效指标（选填）")) == []


def test_the_cost_of_the_old_form_is_a_second_level() -> None:
    labels = {one.label: one.first for one in printed_classes(form(OLD))}
    assert labels["成本指标"] is False
    assert labels["产出指标"] is True
    assert "有" not in "".join(one.message for one in found_in(OLD.replace("（必填量化）", "")))


def test_the_headers_of_a_summary_ask_for_all_their_classes() -> None:
    heads = [("绩效目标", name, "三级指标") for name in ("成本指标", "产出指标", "效益指标", "满意度指标")]
    table = form("河道巡查|||", *heads)
    whole = Disclosure(INFO, tables=(table,), indicators=SOUND)
    assert list(check_required_classes(whole)) == []
    (found,) = check_required_classes(replace(whole, indicators=(SOUND[0], *SOUND[2:])))
    assert "没有一项成本指标" in found.message


def test_two_projects_in_one_table_are_not_held_to_its_marks() -> None:
    both = (*filled(OLD), *(replace(one, project="另一项目") for one in filled(OLD)))
    assert list(check_required_classes(Disclosure(INFO, tables=(form(OLD),), indicators=both))) == []


def test_generations_are_told_by_their_first_levels() -> None:
    young, old = generations()
    assert generation_of({"成本指标", "产出指标"}) is young
    assert generation_of({"产出指标"}) is generation_of(set()) is old
    assert set(young.classes) - set(old.classes) == {"成本"}


@pytest.mark.parametrize(
    ("name", "class_", "words"),
    [
        ("ningxia-shahu-2026-budget", "时效指标", "“时效指标（必填量化）”没有填指标"),
        ("henan-qinghe-2025-budget", "成本指标", "没有一项成本指标"),
    ],
)
def test_a_book_that_leaves_a_class_blank(name: str, class_: str, words: str) -> None:
    book = read_book(EXAMPLES / f"{name}.xlsx")[0]
    first = book.projects[0].pro_code
    less = tuple(i for i in book.indicators if i.pro_code != first or class_ not in {i.level1, i.level2})
    made = [compile_book(one).disclosure for one in (book, replace(book, indicators=less))]
    before, after = ([f.message for f in check_goals(one).findings if f.rule == RULE] for one in made)
    assert before == []
    assert [words in one for one in after] == [True]
