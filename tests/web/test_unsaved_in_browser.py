"""Books in a real browser when saving is refused, and when others change a sheet where one is typing."""

from __future__ import annotations

import json
import re
import urllib.request
from collections.abc import Iterator
from typing import Any

import pytest

from tests.web.grids import PASTE, cell, opened, saved
from tests.web.serving import served
from tests.web.test_books_in_browser import sent

HOLDER = "document.querySelector('.tabulator-tableholder')"
LONG = "长" * 32_001
REFUSED = "() => document.getElementById('said').textContent.startsWith('有 1 行没有存下：一格最多 32000 个字')"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("账套")) as (found, _):
        yield found


def book_at(page: Any) -> str:
    return str(page.get_attribute("[data-book]", "data-book"))


def rows_of(address: str, page: Any, sheet: str) -> list[dict[str, Any]]:
    with urllib.request.urlopen(f"{address}{book_at(page)}", timeout=60) as answer:  # noqa: S310
        rows: list[dict[str, Any]] = json.loads(answer.read())["rows"][sheet]
    return rows


def kept(address: str, page: Any, sheet: str) -> list[dict[str, str]]:
    return [row["values"] for row in rows_of(address, page, sheet)]


def refused(page: Any, address: str) -> list[str]:
    """Paste three names, the second of which no cell can hold; give the names that are kept."""
    opened(page, address)
    page.click("[data-sheet=projects]")
    page.wait_for_selector("body[data-shown=projects]", state="attached")
    cell(page, 1, "name").click()
    page.evaluate(PASTE, f"甲项目\n{LONG}\n丙项目")
    page.wait_for_function(REFUSED)
    return [values["name"] for values in kept(address, page, "projects")]


def test_what_is_refused_stays_on_the_page_until_it_is_corrected(page: Any, address: str) -> None:
    names = refused(page, address)
    assert (names[0], names[2]) == ("甲项目", "丙项目"), "what could be saved is saved"
    assert names[1] not in {"", LONG}
    assert cell(page, 2, "name").inner_text() == LONG
    assert "没有存下" in cell(page, 2, "name").get_attribute("title")
    cell(page, 2, "name").click()
    page.keyboard.type("B2")
    page.keyboard.press("Enter")
    saved(page)
    assert [values["name"] for values in kept(address, page, "projects")][:3] == ["甲项目", "B2", "丙项目"]
    assert page.is_hidden("#retry")


def test_what_is_refused_is_taken_back_by_undo(page: Any, address: str) -> None:
    before = refused(page, address)[1]
    page.click("#retry")
    page.wait_for_function(REFUSED)
    page.click("#undo")
    cell(page, 2, "name").filter(has_text=before).wait_for()
    assert cell(page, 1, "name").inner_text() == "甲项目"


def test_what_another_changed_in_between_is_shown(page: Any, address: str) -> None:
    opened(page, address)
    row = rows_of(address, page, "lines")[4]
    cell(page, 1, "budget").click()
    page.keyboard.type("12")
    change = {"op": "set", "row": row["id"], "version": row["version"], "values": {"budget": "4321"}}
    sent(f"{address}{book_at(page)}", "PATCH", {"changes": [change]})
    page.keyboard.press("Enter")
    cell(page, 5, "budget").filter(has_text="4,321").wait_for()
    assert cell(page, 1, "budget").inner_text() == "12"


def test_a_row_of_another_does_not_close_the_cell_that_is_typed_in(page: Any, address: str) -> None:
    opened(page, address)
    page.evaluate(f"{HOLDER}.scrollTop = 300")
    row = page.locator("#grid .tabulator-row", has=page.locator(".row-number:has-text('20')"))
    row.locator("[tabulator-field=budget]").click()
    page.keyboard.type("12")
    top = page.evaluate(f"{HOLDER}.scrollTop")
    assert top > 100
    with page.expect_response(lambda one: "/since/" in one.url and one.json()["rows"], timeout=60_000):
        change = {"op": "add", "sheet": "lines", "after": 0, "values": {"budget": "1"}}
        sent(f"{address}{book_at(page)}", "PATCH", {"changes": [change]})
        page.wait_for_timeout(5000)
        assert page.evaluate("document.activeElement.value") == "12"
        page.keyboard.type("34")
        page.keyboard.press("Enter")
    page.wait_for_selector("#grid .tabulator-row .row-number:has-text('20')")
    page.wait_for_function(f"top => Math.abs({HOLDER}.scrollTop - top) < 60", arg=top)
    assert kept(address, page, "lines")[20]["budget"] == "1234"


def test_edits_wait_in_their_order_while_the_server_does_not_answer(page: Any, address: str) -> None:
    opened(page, address)
    many = len(kept(address, page, "lines"))
    page.route("**/api/books/*", lambda route: route.abort() if route.request.method == "PATCH" else route.continue_())
    cell(page, 1, "budget").click()
    page.keyboard.type("11")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.getElementById('said').textContent.startsWith('连不上服务器')")
    page.keyboard.press("Insert")
    cell(page, 3, "budget").filter(has_text=re.compile(r"^$")).click()
    page.keyboard.type("33")
    page.keyboard.press("Enter")
    cell(page, 1, "budget").click()
    page.keyboard.type("12")
    page.keyboard.press("Enter")
    page.unroute("**/api/books/*")
    saved(page)
    rows = kept(address, page, "lines")
    assert (len(rows), rows[0]["budget"], rows[2]) == (many + 1, "12", {"budget": "33"})
