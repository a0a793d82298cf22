"""Charts: every number is one that the document prints at the place that is told, or the exact sum of such."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.api.schema import violations
from yujue import api
from yujue.api.look.model import Chart, Line, Look, Value
from yujue.api.schemas import load_schema

BOOKS = sorted((Path(__file__).parents[3] / "examples").glob("*.xlsx"))
FINAL = next(path for path in BOOKS if path.name.startswith("final_national"))


@cache
def seen(path: Path) -> Look:
    return api.look(path)


def chart(look: Look, name: str) -> Chart:
    return next(one for one in look.charts if one.id == name)


def all_lines(lines: tuple[Line, ...]) -> Iterator[Line]:
    for line in lines:
        yield line
        yield from all_lines(line.parts)


def values(look: Look) -> Iterator[tuple[Line, int, Value]]:
    for one in look.charts:
        for line in all_lines((*one.lines, *((one.total,) if one.total else ()))):
            for at, value in enumerate(line.values):
                if value is not None:
                    yield line, at, value


def amounts(line: Line) -> list[str | None]:
    return [None if value is None else f"{value.amount:.2f}" for value in line.values]


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_every_number_stands_in_the_document_or_is_the_sum_of_the_lines_below(path: Path) -> None:
    disclosure = api.read(path)
    cells = {(t.id, c.text.strip(), c.amount) for t, _, c in disclosure.figures()}
    quantities = {
        (s.text, q.text.removesuffix(q.unit).strip(), abs(q.value)) for s in disclosure.statements for q in s.quantities
    }
    count = 0
    for line, at, value in values(seen(path)):
        count += 1
        figure = value.figure
        if figure is None:
            below = [part.values[at] for part in line.parts]
            there = [one.amount for one in below if one is not None]
            assert (value.amount, value.added) == (sum(there, Decimal(0)), len(there)) or not line.parts
        elif figure.place.table:
            assert (figure.place.table, figure.text, value.amount) in cells
        else:
            assert (figure.place.text, figure.text, abs(value.amount)) in quantities
    assert count > 20


def test_the_structure_of_the_example() -> None:
    look = seen(api.EXAMPLE_BOOK)
    function = chart(look, "function")
    assert [(line.code, line.label, amounts(line)) for line in function.lines] == [
        ("206", "科学技术支出", ["12554200.00"]),
        ("208", "社会保障和就业支出", ["3550300.00"]),
        ("210", "卫生健康支出", ["665300.00"]),
        ("221", "住房保障支出", ["812000.00"]),
    ]
    assert function.total is not None
    assert amounts(function.total) == ["17581800.00"]
    assert [line.label for line in function.lines[2].parts] == ["行政单位医疗", "事业单位医疗"]
    assert [line.label for line in chart(look, "nature").lines] == ["基本支出", "项目支出"]
    assert len(chart(look, "projects").lines) == 8


def test_lines_that_no_table_prints_are_added_up_from_those_below() -> None:
    wages = chart(seen(api.EXAMPLE_BOOK), "economic").lines[0]
    assert (wages.code, amounts(wages)) == ("301", ["11987000.00"])
    assert wages.values[0] is not None
    assert (wages.values[0].figure, wages.values[0].added) == (None, 9)
    assert [(part.code, amounts(part)) for part in wages.parts[0].parts] == [
        ("50101", ["2041100.00"]),
        ("50501", ["1020600.00"]),
    ]


def test_changes_have_the_sign_of_their_words() -> None:
    change = chart(seen(api.EXAMPLE_BOOK), "change")
    assert [column.label for column in change.columns] == ["2025年预算", "增减额（所印）", "增减率（所印）"]
    assert amounts(change.lines[0]) == ["17581800.00", "-119300.00", "-0.67"]
    assert change.notes


def test_budget_and_final_accounts_stand_side_by_side() -> None:
    stages = chart(seen(FINAL), "stages")
    assert [(column.year, column.stage) for column in stages.columns] == [(2024, "budget"), (2024, "final")]
    assert all(None not in amounts(line) for line in stages.lines)
    public = chart(seen(FINAL), "three_public")
    assert amounts(public.lines[0]) == [None, "0.00"], "what is not printed is not zero"


def test_what_is_not_there_is_said() -> None:
    look = seen(api.EXAMPLE_BOOK)
    assert "两个阶段" in chart(look, "stages").missing
    assert chart(look, "stages").lines == ()
    assert all(bool(one.lines) != bool(one.missing) for one in look.charts)


def test_years_of_one_organisation_share_columns_and_are_subtracted() -> None:
    old, new = api.read(FINAL), api.read(FINAL)
    info = dataclasses.replace(old.document, fiscal_year=2023)
    moved = dataclasses.replace(old, document=info, tables=(), statements=())
    look = api.look_disclosures([new, moved])
    assert [info.fiscal_year for info in look.documents] == [2023, 2024]
    assert [column.label for column in chart(look, "nature").columns] == ["2023年决算", "2024年决算"]
    assert chart(look, "nature").lines[0].values[0] is None
    assert any("2023年决算没有印" in note for note in chart(look, "nature").notes)


def test_different_organisations_are_told_apart_and_their_change_is_not_calculated() -> None:
    look = api.look(api.EXAMPLE_BOOK, FINAL)
    nature = chart(look, "nature")
    assert [(column.document, column.year) for column in nature.columns] == [(0, 2024), (1, 2025)]
    assert amounts(nature.lines[0]) == ["23369100.00", "14651800.00"]
    assert "不同年度" in chart(look, "change").missing


def test_a_figure_printed_otherwise_elsewhere_is_named(tmp_path: Path) -> None:
    value = chart(api.look(api.write_example("word", tmp_path)), "nature").lines[1].values[0]
    assert value is not None
    assert value.figure is not None
    assert {value.figure.text, *(one.text for one in value.differs)} >= {"239.00", "293"}


@pytest.mark.corpus
def test_two_years_of_published_budgets_are_subtracted() -> None:
    samples = Path(__file__).parents[4] / "shared" / "samples"
    look = api.look(samples / "putuo_wanli_2024_dept_budget.pdf", samples / "putuo_wanli_2023_dept_budget.pdf")
    change = chart(look, "change")
    assert [column.kind for column in change.columns] == ["level", "level", "delta", "rate", "calculated"]
    assert amounts(change.lines[0]) == ["164978640.00", "156211123.00", "-8767500.00", None, "-8767517.00"]
    assert not any(note for one in look.charts for note in one.notes if "四舍五入不能解释" in note)


def test_json_keeps_to_its_schema() -> None:
    schema = load_schema("look-1")
    for path in BOOKS:
        plain = json.loads(json.dumps(api.look_json(seen(path)), ensure_ascii=False))
        assert list(violations(plain, schema, schema)) == []


def test_the_page_holds_everything_and_needs_nothing() -> None:
    page = api.look_html(seen(FINAL))
    assert '<html lang="zh-CN">' in page
    assert page.count("<svg") == sum(not one.missing for one in seen(FINAL).charts)
    assert not re.search(r"(?:src|href)=\"(?!#)", page)
    assert "1,560.05" in page


def test_text_names_what_is_missing() -> None:
    text = api.look_text(seen(api.EXAMPLE_BOOK))
    assert "206 科学技术支出　1,255.42（71.4%）" in text
    assert "没有：文件没有就同一项目印出两个阶段的数" in text


def test_parts_lead_to_places() -> None:
    parts: dict[str, Any] = api.look_parts(seen(api.EXAMPLE_BOOK), ["/there/"])
    nature = next(one for one in parts["charts"] if one["id"] == "nature")
    assert re.search(r'href="/there/#(cell|quantity)-\d+', nature["html"])
