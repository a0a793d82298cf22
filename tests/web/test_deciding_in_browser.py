"""Deciding and commenting in a real browser: the page stays as it is, counts follow, a refusal loses nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.web.serving import served
from tests.web.test_result_in_browser import decided, uploaded
from yujue import api


@pytest.fixture
def checked(page: Any, tmp_path: Any) -> Iterator[Any]:
    with served(tmp_path / "数据") as (address, _):
        uploaded(page, address, api.EXAMPLE)
        page.evaluate("window.kept = true")
        yield page
        assert page.evaluate("window.kept"), "the page was loaded anew"


def counted(page: Any, place: str) -> int:
    return int(re.sub(r"\D", "", page.inner_text(place)))


def test_deciding_leaves_the_page_where_it_is(checked: Any) -> None:
    page = checked
    left, errors = counted(page, "#findings h2 small"), counted(page, ".chip.error")
    page.click("#f3 .decide summary:has-text('裁定')")
    page.fill("#f3 input[name=reason]", "还在写")
    page.click("#f1 details summary:has-text('依据')")
    page.evaluate("document.querySelector('.side').scrollTop = 120")
    decided(page, "f2", "属实", "已与单位核对")
    assert counted(page, "#findings h2 small") == left - 1
    assert page.input_value("#f3 input[name=reason]") == "还在写", "a draft elsewhere stays"
    assert page.locator("#f1 details[open] summary:has-text('依据')").count() == 1
    assert page.evaluate("document.activeElement.id") == "f2"
    assert "已与单位核对" in page.inner_text("#f2 .thread")
    page.select_option("#decision", "open")
    decided(page, "f1", "误报", "附注另有说明")
    assert page.input_value("#decision") == "open"
    assert counted(page, ".chip.error") == errors - 1
    assert counted(page, "h2:has-text('误报和认可')") == 1
    assert page.get_attribute(".finding.current", "id") == "f3", "the next one that is left is chosen"
    assert page.problems == []


def test_comments_appear_where_they_are_written(checked: Any) -> None:
    page = checked
    page.click("#f2 .remarks summary")
    for text in ("请单位核对底稿", "已收到答复"):
        page.fill("#f2 .remarks input[name=text]", text)
        page.keyboard.press("Enter")
        page.wait_for_selector(f"#f2 .thread >> text={text}")
    assert page.get_attribute(".finding.current", "id") == "f2"
    assert page.problems == []


def test_what_is_not_kept_is_said_and_stays(checked: Any) -> None:
    page = checked
    page.click("#f1 .decide summary:has-text('裁定')")
    page.click("#f1 button:has-text('认可')")
    page.wait_for_selector("#f1 [role=alert]:has-text('理由')")
    page.fill("#f1 input[name=reason]", "见附件")
    page.route("**/decisions/", lambda route: route.abort())
    page.click("#f1 button:has-text('认可')")
    page.wait_for_selector("#f1 [role=alert]:has-text('连不上')")
    assert page.input_value("#f1 input[name=reason]") == "见附件"
    page.unroute("**/decisions/")
    page.click("#f1 button:has-text('认可')")
    page.wait_for_selector("#f1.is-decided")
    assert page.locator("[role=alert]").count() == 0
