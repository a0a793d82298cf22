"""A book edited in a real browser: totals and preview follow, paste, undo, pickers, two editors; a kill."""

from __future__ import annotations

import json
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.web.serving import served
from yujue import api

CELL = "#grid .tabulator-row:nth-child({}) [tabulator-field={}]"
PASTE = """text => { const data = new DataTransfer(); data.setData('text/plain', text);
const event = new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true});
document.activeElement.dispatchEvent(event); }"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("账套")) as (found, _):
        yield found


@pytest.fixture
def opened(page: Any, address: str) -> Any:
    """Open a fresh copy of the example."""
    page.goto(f"{address}/books/")
    page.click("text=打开示例账套")
    page.wait_for_selector("body[data-compiled][data-shown=lines]", state="attached")
    return page


def cell(page: Any, row: int, field: str) -> Any:
    return page.locator(CELL.format(row, field))


def following(page: Any, do: Any) -> None:
    """Do something and wait until the document has followed."""
    before = page.evaluate("document.body.dataset.compiled")
    do()
    page.wait_for_function("before => document.body.dataset.compiled !== before", arg=before)


def typed(page: Any, row: int, field: str, text: str) -> None:
    cell(page, row, field).click()
    page.keyboard.type(text)
    following(page, lambda: page.keyboard.press("Enter"))


def test_from_the_example_to_a_document_whose_check_is_clean(opened: Any, tmp_path: Path) -> None:
    page = opened
    typed(page, 1, "budget", "1000000")
    assert cell(page, 1, "budget").inner_text() == "1,000,000"
    assert "-5,960.00" in page.inner_text("#strip .off")
    document = page.frame_locator("#frame")
    assert document.locator(".changed", has_text="1758.77万元").count() > 0
    typed(page, 2, "budget", "2339640")
    assert page.locator("#strip .off").count() == 0
    page.click(".book-bar summary")
    page.click("text=生成各种格式")
    page.wait_for_selector("text=Word 文档")
    with page.expect_download() as taken:
        page.click("a:has-text('.docx')")
    path = tmp_path / "公开.docx"
    taken.value.save_as(path)
    found = api.check(path).findings
    assert [one.message for one in found if one.severity in {"error", "warning"}] == []
    assert page.problems == []


def test_paste_copy_pickers_and_undo_after_a_reload(opened: Any) -> None:
    page = opened
    first = cell(page, 3, "budget").inner_text()
    cell(page, 3, "budget").click()
    following(page, lambda: page.evaluate(PASTE, "111\n222\n12a\n"))
    assert [cell(page, row, "budget").inner_text() for row in (3, 4, 5)] == ["111", "222", "12a"]
    page.wait_for_selector(f"{CELL.format(5, 'budget')}.wrong")
    cell(page, 2, "exp_func_code").click()
    page.keyboard.type("jgsydwjbyl")
    page.wait_for_selector(".choice.at")
    following(page, lambda: page.keyboard.press("Enter"))
    assert cell(page, 2, "exp_func_code").inner_text().startswith("2080505 ")
    page.reload()
    page.wait_for_selector("body[data-compiled][data-shown=lines]", state="attached")
    following(page, lambda: page.click("#undo"))
    assert cell(page, 2, "exp_func_code").inner_text() == "2060101 行政运行"
    following(page, lambda: page.click("#undo"))
    assert cell(page, 3, "budget").inner_text() == first
    following(page, lambda: page.click("#redo"))
    assert cell(page, 5, "budget").inner_text() == "12a"
    assert page.problems == []


def test_rows_are_added_by_paste_and_key_copied_and_deleted(opened: Any) -> None:
    page = opened
    page.click("[data-sheet=units]")
    page.wait_for_selector("body[data-shown=units]", state="attached")
    cell(page, 5, "agency_code").click()
    rows = "310004\t清河市材料检测中心\t参公\n310005\t清河市科技馆\t事业\n310006\t清河市情报所\t事业"
    following(page, lambda: page.evaluate(PASTE, rows))
    page.wait_for_selector(CELL.format(7, "name"))
    assert cell(page, 7, "name").inner_text() == "清河市情报所"
    cell(page, 6, "agency_code").click()
    following(page, lambda: page.keyboard.press("Control+d"))
    assert [cell(page, row, "name").inner_text() for row in (6, 7, 8)] == [
        "清河市科技馆",
        "清河市科技馆",
        "清河市情报所",
    ]
    cell(page, 7, "agency_code").click()
    following(page, lambda: page.keyboard.press("Control+-"))
    page.wait_for_function("() => document.querySelectorAll('#grid .tabulator-row').length === 7")
    page.click("[data-sheet=lines]")
    page.wait_for_selector("body[data-shown=lines]", state="attached")
    cell(page, 1, "agency_code").click()
    page.keyboard.type("qbs")
    page.wait_for_selector(".choice.at:has-text('310006')")
    page.keyboard.press("Escape")
    assert page.problems == []


def test_two_browsers_on_the_same_line(opened: Any) -> None:
    page = opened
    other = page.context.browser.new_context(viewport={"width": 1366, "height": 768}).new_page()
    other.goto(page.url)
    other.wait_for_selector("body[data-compiled][data-shown=lines]", state="attached")
    other.evaluate(
        "window.fetch = (fetch => (url, more) => String(url).includes('/since/') ? "
        "Promise.reject(new Error('held back')) : fetch(url, more))(window.fetch)"
    )
    typed(page, 1, "budget", "111")
    cell(other, 1, "budget").click()
    other.keyboard.type("222")
    other.keyboard.press("Enter")
    other.wait_for_selector("#conflict[open]")
    assert other.locator("#conflict tbody tr").inner_text().split("\t") == ["年初预算数", "222", "111"]
    following(other, lambda: other.click("#conflict [value=mine]"))
    assert cell(other, 1, "budget").inner_text() == "222"
    shown = "place => document.querySelector(place).innerText === '222'"
    page.wait_for_function(shown, arg=CELL.format(1, "budget"))
    other.context.close()


def sent(address: str, method: str, body: dict[str, Any]) -> Any:
    content = json.dumps(body).encode()
    request = urllib.request.Request(address, content, {"Content-Type": "application/json"}, method=method)  # noqa: S310
    with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
        return json.load(answer)


def test_a_kill_in_the_middle_of_edits_loses_nothing_acknowledged(tmp_path: Path) -> None:
    data = tmp_path / "数据"
    acknowledged: list[int] = []
    with served(data) as (address, process):
        form = urllib.request.Request(  # noqa: S310
            f"{address}/api/books", b"source=example", {"Content-Type": "application/x-www-form-urlencoded"}
        )
        with urllib.request.urlopen(form) as answer:  # noqa: S310
            number = json.load(answer)["id"]
        whole = sent_get(f"{address}/api/books/{number}")
        rows = whole["rows"]["lines"][:20]

        def edits() -> None:
            for n in range(1, 100_000):
                changes = [{"op": "set", "row": row["id"], "version": n, "values": {"budget": str(n)}} for row in rows]
                try:
                    sent(f"{address}/api/books/{number}", "PATCH", {"changes": changes})
                except (urllib.error.URLError, ConnectionError, TimeoutError):
                    return
                acknowledged.append(n)

        editor = threading.Thread(target=edits)
        editor.start()
        while len(acknowledged) < 10:
            time.sleep(0.01)
        process.kill()
        process.wait(60)
        editor.join(60)
    with served(data) as (address, _):
        whole = sent_get(f"{address}/api/books/{number}")
        found = {(row["values"]["budget"], row["version"]) for row in whole["rows"]["lines"][:20]}
        assert len(found) == 1, "a batch is saved whole or not at all"
        last = int(found.pop()[0])
        assert last in {acknowledged[-1], acknowledged[-1] + 1}
        steps = sent_get(f"{address}/api/books/{number}/changes?limit=1")
        assert steps[0]["number"] == whole["change"] == last + 1
        with urllib.request.urlopen(f"{address}/journal/") as page:  # noqa: S310
            assert "没有改动过" in page.read().decode()
        undone = sent(f"{address}/api/books/{number}/undo", "POST", {})
        assert {row["values"]["budget"] for row in undone["rows"]} == {str(last - 1)}


def sent_get(address: str) -> Any:
    with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310
        return json.load(answer)


def test_indicators_are_suggested_while_one_types(opened: Any) -> None:
    page = opened
    page.click("[data-sheet=indicators]")
    page.wait_for_selector("body[data-shown=indicators]", state="attached")
    page.wait_for_load_state("networkidle")
    cell(page, 9, "unit").click()
    following(page, lambda: page.keyboard.press("Delete"))
    cell(page, 9, "name").click()
    page.keyboard.type("cxzmyd")
    page.wait_for_selector(".choice:has-text('满意度'):has-text('%')")
    page.keyboard.press("ArrowDown")
    following(page, lambda: page.keyboard.press("Enter"))
    assert "满意度" in cell(page, 9, "name").inner_text()
    assert cell(page, 9, "unit").inner_text() == "%"
    cell(page, 9, "name").click()
    page.keyboard.type("xsmyd")
    page.wait_for_selector(".choice:has-text('学生满意度')")
    following(page, lambda: page.keyboard.press("Enter"))
    assert cell(page, 9, "name").inner_text() == "xsmyd"
    assert page.problems == []
