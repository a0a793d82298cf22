"""The result page in a real browser: from a figure to its finding, its picture and back; explain, decide, take away."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.web.serving import served
from yujue import api

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"


def uploaded(page: Any, address: str, path: Path) -> None:
    page.goto(address)
    page.set_input_files("#file", str(path))
    page.click("text=开始检查")
    page.wait_for_selector("#f1", timeout=180_000)
    page.wait_for_load_state("load")


def sheet_of(page: Any) -> list[str]:
    page.click("summary:has-text('下载')")
    with page.expect_download() as taken:
        page.click("text=检查表（Excel）")
    book = openpyxl.load_workbook(io.BytesIO(Path(taken.value.path()).read_bytes()))
    return [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]


def decided(page: Any, finding: str, verdict: str, reason: str) -> None:
    page.click(f"#{finding} .decide summary:has-text('裁定')")
    page.fill(f"#{finding} .reason input[name=reason]", reason)
    page.click(f"#{finding} button:has-text('{verdict}')")
    page.wait_for_selector(f"#{finding}.is-decided", state="attached")


def test_our_own_pdf_with_mistakes_from_the_upload_to_the_sheet(page: Any, tmp_path: Path) -> None:
    document = api.write_example("pdf", tmp_path)
    report = api.check(document)
    first = next(f for f in report.findings if f.found and f.places and f.places[0].table)
    with served(tmp_path / "数据") as (address, _):
        uploaded(page, address, document)
        page.click(f"#{first.id} a[data-jump]")
        page.wait_for_selector("#recognised .here")
        assert first.found[0] in page.inner_text("#recognised .here")
        page.click("#recognised .here")
        page.wait_for_selector("#figure .told h3")
        assert page.inner_text("#figure h3 .num") == first.found[0]
        assert page.locator("#figure .ties li").count() > 0
        assert first.expected[0] in page.inner_text("#figure")
        page.click("#figure .ties a >> nth=0")
        page.wait_for_selector(f"#figure h3 .num:not(:text-is('{first.found[0]}'))")
        page.keyboard.press("Escape")
        page.wait_for_selector("#figure", state="hidden")
        page.keyboard.press("v")
        page.click(f"#{first.id} a[data-jump]")
        page.wait_for_selector(f"#sheets rect.mark.here[data-finding={first.id}]")
        width = page.locator("#sheets").bounding_box()["width"]
        page.keyboard.press("+")
        assert page.locator("#sheets").bounding_box()["width"] > 1.2 * width
        page.keyboard.press("-")
        page.keyboard.press("b")
        other = page.get_attribute("#sheets rect.mark >> nth=0", "data-finding")
        page.locator(f"#sheets rect.mark[data-finding={other}] >> nth=0").dispatch_event("click", {"bubbles": True})
        page.wait_for_selector(f"#{other}.current")
        decided(page, first.id, "误报", "附注另有说明")
        said = sheet_of(page)
        assert not any(first.message in text for text in said)
        left = [f for f in report.findings if f.id != first.id and f.severity == "error"]
        assert all(any(f.message in text for text in said) for f in left)
        assert page.problems == []


def test_filters_keys_and_comments(page: Any, tmp_path: Path) -> None:
    with served(tmp_path / "数据") as (address, _):
        uploaded(page, address, api.EXAMPLE)
        many = page.locator(".finding:visible").count()
        page.keyboard.press("j")
        page.wait_for_selector("#f1.current")
        page.keyboard.press("j")
        page.wait_for_selector("#f2.current")
        page.keyboard.press("k")
        page.wait_for_selector("#f1.current")
        page.click(".chip.error")
        assert page.locator(".finding:visible").count() == many - page.locator(".finding.error").count()
        page.click(".chip.error")
        page.click(".obligations li[data-findings='f1'] .what >> nth=0")
        assert [one.get_attribute("id") for one in page.query_selector_all(".finding:not([hidden])")] == ["f1"]
        page.click(".obligations li[data-findings='f1'] .what >> nth=0")
        assert page.locator(".finding:visible").count() == many
        page.click("#f1 .remarks summary")
        page.fill("#f1 .remarks input[name=text]", "请单位核对底稿")
        page.click("#f1 .remarks button")
        page.wait_for_selector("#f1 .thread >> text=请单位核对底稿")
        decided(page, "f2", "属实", "")
        page.select_option("#decision", "true")
        assert [one.get_attribute("id") for one in page.query_selector_all(".finding:not([hidden])")] == ["f2"]
        assert page.problems == []


@pytest.mark.corpus
def test_a_published_pdf_from_the_upload_to_the_sheet(page: Any, tmp_path: Path) -> None:
    document = SAMPLES / "putuo_czj_2024_dept_final_SEEDED_ERRORS.pdf"
    if not document.exists():
        pytest.skip("the samples are not here")
    report = api.check(document)
    with served(tmp_path / "数据") as (address, _):
        uploaded(page, address, document)
        assert page.locator(".finding").count() == len(report.findings)
        page.click("[aria-controls=sheets]")
        page.click("#f1 a[data-jump]")
        page.wait_for_selector("#sheets rect.here[data-finding=f1]")
        page.click("[aria-controls=recognised]")
        page.click("#f1 a[data-jump]")
        page.wait_for_selector("#recognised .here")
        page.click("#recognised td.num >> nth=0")
        page.wait_for_selector("#figure .told h3")
        decided(page, "f1", "认可", "已在附件说明")
        said = sheet_of(page)
        assert not any(report.findings[0].message in text for text in said)
        assert any(report.findings[1].message in text for text in said)
        assert int(re.sub(r"\D", "", page.inner_text("h2:has-text('误报和认可')"))) == 1
        assert page.problems == []
