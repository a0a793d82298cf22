"""Evaluation reports of a book: every figure from the book, what is missing asked for, read back without a finding."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from examples.evaluated import SOURCE, TARGET, evaluated_book

from yujue import api
from yujue.performance.self_evaluation import self_evaluations
from yujue.reading.book import read_book
from yujue.writing.book import write_book

BUDGET = TARGET.parent / "henan-qinghe-2025-budget.xlsx"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[api.Built, ...]:
    return api.build_reports(TARGET, tmp_path_factory.mktemp("reports"))


def test_the_example_is_what_the_code_writes() -> None:
    stored, problems = read_book(TARGET)
    made = evaluated_book()
    assert not problems
    assert stored.texts == made.texts
    assert [each.name for each in stored.projects] == [each.name for each in made.projects]


def test_nothing_is_asked_for_when_all_is_said(written: tuple[api.Built, ...]) -> None:
    assert len(written) == 1
    assert written[0].needs == ()
    assert written[0].errors == 0


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".html"])
def test_read_back_without_a_finding(written: tuple[api.Built, ...], suffix: str) -> None:
    file = next(path for path in written[0].written if path.suffix == suffix)
    report = api.check(file)
    assert [f.message for f in (*report.findings,) if f.severity in {"error", "warning"}] == []
    disclosure = report.disclosure
    assert disclosure is not None
    book, _ = read_book(TARGET)
    projects = [each for each in disclosure.reports if each.kind == "project"]
    assert [each.project for each in projects] == [each.name for each in book.projects]
    marks = {s.measure: s.value for s in book.stated if s.measure.startswith("performance.score.")}
    assert [each.score.amount for each in projects if each.score] == list(marks.values())
    lists = [one for one in disclosure.reports[0].lists if one.kind == "projects" and one.total]
    assert sum((one.total.amount for one in lists if one.total), Decimal(0)) == Decimal(9105400)


def test_a_wrong_figure_in_a_copy_is_found_and_named(written: tuple[api.Built, ...], tmp_path: Path) -> None:
    file = next(path for path in written[0].written if path.suffix == ".html")
    text = file.read_text("utf-8")
    spoilt = tmp_path / file.name
    spoilt.write_text(text.replace("96.55%", "95.66%", 1), "utf-8")
    found = [f for f in api.check(spoilt).findings if f.severity == "error"]
    assert [f.rule for f in found] == ["reports.rate"]
    assert "95.66%" in found[0].message
    assert found[0].expected == ("96.55%",)


def test_a_wrong_amount_in_the_list_is_found_and_named(written: tuple[api.Built, ...], tmp_path: Path) -> None:
    file = next(path for path in written[0].written if path.suffix == ".html")
    text = file.read_text("utf-8")
    start = text.index("具体项目明细如下")
    spoilt = tmp_path / file.name
    spoilt.write_text(text[:start] + text[start:].replace("555.62", "565.62", 1), "utf-8")
    found = {f.rule: f for f in api.check(spoilt).findings}
    assert found["reports.list_sum"].severity == "error"
    assert found["reports.amount"].found == ("565.62万元",)
    assert found["reports.amount"].expected == ("555.62万元",)


def test_a_grade_that_the_marks_do_not_bear_is_found(tmp_path: Path) -> None:
    book, _ = read_book(TARGET)
    changed = tmp_path / "book.xlsx"
    first = next(s for s in book.stated if s.measure.startswith("performance.score."))
    stated = tuple(replace(s, value=Decimal(88)) if s is first else s for s in book.stated)
    write_book(replace(book, stated=stated), changed)
    built = api.build_reports(changed, tmp_path, formats=["html"])
    text = built[0].written[0].read_text("utf-8")
    assert "自评总分" in text
    assert "评价等级为良" in text
    spoilt = tmp_path / "spoilt.html"
    spoilt.write_text(text.replace("评价等级为良", "评价等级为优", 1), "utf-8")
    assert "reports.grade" in [f.rule for f in api.check(spoilt).findings]


def test_what_a_book_lacks_is_asked_for(tmp_path: Path) -> None:
    built = api.build_reports(SOURCE, tmp_path / "out", formats=["html"])
    assert any(need.key == "report.effect" for need in built[0].needs)
    assert any(need.key.startswith("count.performance.score.") for need in built[0].needs)
    filled = tmp_path / "asked.xlsx"
    needs = api.ask_reports(SOURCE, filled)
    assert len(needs) == len(built[0].needs)
    book, _ = read_book(filled)
    assert book.texts == read_book(SOURCE)[0].texts
    with pytest.raises(api.UnusableFileError, match="已经存在"):
        api.ask_reports(SOURCE, filled)


def test_a_budget_executed_to_the_end_of_the_year_gives_its_projects_reports(tmp_path: Path) -> None:
    book, _ = read_book(BUDGET)
    built = api.build_reports(BUDGET, tmp_path, "project", formats=["html"])
    assert len(built) == len(book.projects)
    fourth = book.projects[3]
    file = next(path for one in built for path in one.written if fourth.name in path.name)
    said = "".join(text.text for text in api.read(file).texts)
    spent = next(e for e in book.execution if (e.pro_code, e.date) == (fourth.pro_code, "2025-12-31")).amounts["final"]
    assert f"实际支出{Decimal(spent).scaleb(-6).normalize():f}万元，预算执行率62%" in said
    assert "任务按时完成率：年度指标值≥95%，实际完成76%。偏差原因：" in said
    marks = {one.project.pro_code: one.total for one in self_evaluations(book, "2025-12-31")}
    totals = [total for total in marks.values() if total is not None]
    assert totals
    scores = [r.score.amount for one in built for path in one.written for r in api.read(path).reports if r.score]
    assert scores == totals, "the marks are those of the self-evaluation"
    rules = {f.rule for f in api.check(file).findings if f.severity in {"error", "warning"}}
    assert rules == {"wording.placeholder"}, "only what people must still write"


def test_one_report_a_project(tmp_path: Path) -> None:
    code = read_book(TARGET)[0].projects[1].pro_code
    built = api.build_reports(TARGET, tmp_path, "project", [code], ["docx"])
    assert [path.name for one in built for path in one.written] == [
        "红沙市经济和信息化局2023年度退休人员服务保障经费绩效评价报告.docx"
    ]


@pytest.mark.parametrize(
    ("book", "options", "said"),
    [
        (BUDGET, {}, "决算的账套"),
        (TARGET, {"projects": ["1"]}, "没有项目编码为 1"),
        (TARGET, {"formats": ["doc"]}, "没有这种格式"),
        (TARGET, {"kind": "city"}, "没有这种报告"),
    ],
)
def test_what_cannot_be_written_is_one_line(tmp_path: Path, book: Path, options: dict[str, object], said: str) -> None:
    with pytest.raises(api.UnusableFileError, match=said):
        api.build_reports(book, tmp_path, **options)  # type: ignore[arg-type]
