"""The year of performance in the browser: monitoring in July, self-evaluation, the ledger, reports."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

from tests.web.serving import served
from yujue import api


@pytest.fixture(scope="module")
def number(places: Any) -> int:
    """Make a book of the example."""
    from yujue.web.books.sources import book_from

    del places
    return int(book_from("example", "", None, None, None).pk)


@pytest.mark.parametrize(
    ("query", "seen"),
    [
        ("part=ratios", "预算执行率"),
        ("part=monitoring&at=2025-07-31", "项目支出绩效运行监控表"),
        ("part=self_evaluation", "偏差原因"),
        ("part=self_evaluation", "每项得分的依据"),
        ("part=department_evaluation", "部门整体支出绩效自评表"),
        ("part=ledger", "整改"),
        ("part=reports", "绩效评价报告"),
        ("part=ratios&at=2031-01-01", "日期应在账套的年度之内"),
        ("part=ratios&at=soon", "日期应在账套的年度之内"),
    ],
)
def test_each_part_is_a_page(client: Any, number: int, query: str, seen: str) -> None:
    answer = client.get(f"/books/{number}/performance/?{query}")
    assert answer.status_code == 200
    assert seen in answer.content.decode()


@pytest.mark.parametrize("form", ["docx", "xlsx", "pdf", "html"])
def test_a_form_is_sent_and_its_check_is_clean(client: Any, number: int, tmp_path: Path, form: str) -> None:
    answer = client.get(f"/books/{number}/performance/self_evaluation/file/{form}/?at=2025-12-31")
    path = tmp_path / f"自评.{form}"
    path.write_bytes(b"".join(answer.streaming_content))
    assert [one.message for one in api.check(path).findings if one.severity != "info"] == []


def test_the_reports_are_a_zip(client: Any, number: int) -> None:
    answer = client.get(f"/books/{number}/performance/reports/file/zip/")
    with zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))) as box:
        assert {Path(name).suffix for name in box.namelist()} >= {".docx", ".pdf", ".html"}


@pytest.mark.parametrize("address", ["", "none/file/docx/", "ratios/file/exe/", "reports/file/docx/"])
def test_what_is_not_there(client: Any, number: int, address: str) -> None:
    wanted = f"/books/{number}/performance/{address}" if address else "/books/987654/performance/"
    assert client.get(wanted).status_code == 404


def test_the_cycle_in_a_browser(page: Any, tmp_path: Path) -> None:
    with served(tmp_path / "数据") as (address, _):
        page.goto(f"{address}/books/")
        page.click("form:has(input[value=example]) button")
        page.wait_for_selector("body[data-compiled][data-shown=lines]", state="attached")
        goal_of_one_project(page)
        page.click("a:has-text('绩效')")
        page.click("text=项目支出绩效运行监控")
        page.fill("[name=at]", "2025-07-31")
        page.click("text=看这一天")
        assert "58.08%" in page.inner_text("main")
        page.click("text=项目支出绩效自评")
        page.fill("[name=at]", "2025-12-31")
        page.click("text=看这一天")
        assert "≥93%" in page.inner_text("main")
        path = tmp_path / "自评.docx"
        with page.expect_download() as taken:
            page.click("a:has-text('Word')")
        taken.value.save_as(path)
        assert [one.message for one in api.check(path).findings if one.severity != "info"] == []
        page.click("text=绩效评价报告")
        with page.expect_download() as taken:
            page.click("text=下载报告")
        assert zipfile.is_zipfile(taken.value.path())
        said = findings_of(page, address, wrong_score(path))
        assert "总得分100.00，6项指标（含预算执行率）之和为99.00，不相等" in said
        assert "“任务验收合格率”得分低于分值，没有填写偏差原因" in said
        assert page.problems == []


def goal_of_one_project(page: Any) -> None:
    """Set the target of the example's ninth indicator in the grid, as one types it."""
    page.click("[data-sheet=indicators]")
    cell = page.locator("#grid .tabulator-row:nth-child(9) [tabulator-field=target]")
    cell.scroll_into_view_if_needed()
    cell.click()
    page.keyboard.type("93")
    before = page.evaluate("document.body.dataset.compiled")
    page.keyboard.press("Enter")
    page.wait_for_function("before => document.body.dataset.compiled !== before", arg=before)


def wrong_score(path: Path) -> Path:
    """Take a point away from the first 得分 of 13.33, in a copy."""
    document = docx.Document(str(path))
    rows = [row for table in document.tables for row in table.rows]
    cell = next(cell for row in rows for cell in row.cells[::-1] if cell.text == "13.33")
    cell.paragraphs[0].runs[0].text = "12.33"
    copy = path.with_name("自评改错.docx")
    document.save(str(copy))
    return copy


def findings_of(page: Any, address: str, path: Path) -> str:
    """Have a file checked; give what the result page says was found."""
    page.goto(address)
    page.set_input_files("#file", str(path))
    page.click("text=开始检查")
    page.wait_for_selector("#f1")
    return str(page.inner_text("#findings"))
