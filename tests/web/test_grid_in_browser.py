"""The grid of a book as a spreadsheet's user takes it: what stays in sight; Chinese by an input method."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.web.grids import PASTE, cell, following, opened, turned_to
from tests.web.serving import served
from yujue import api

HOLDER = "document.querySelector('.tabulator-tableholder')"
LEFT = "element => Math.round(element.getBoundingClientRect().left)"
ON_TOP = """element => { const box = element.getBoundingClientRect();
return document.elementFromPoint(box.left + 8, box.top + box.height / 2).closest('.tabulator-cell') === element; }"""
SELECTED = ".tabulator-range-only-cell-selected"
ANOTHER_ON_TOP = f"""before => {{ const at = document.querySelector('{SELECTED}');
return at && at.getAttribute('tabulator-field') !== before && ({ON_TOP})(at); }}"""
SIZES = ((1366, 768), (820, 1180))


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("账套")) as (found, _):
        yield found


def test_every_sheet_of_lines_says_what_they_are_called() -> None:
    for sheet in api.book_sheets(""):
        fields = {column["field"] for column in sheet["columns"]}
        assert set(sheet["called"]) <= fields, sheet["key"]
        assert bool(sheet["called"]) == (sheet["layout"] == "list"), sheet["key"]


@pytest.mark.parametrize("size", SIZES)
def test_the_name_of_a_line_stays_in_sight(page: Any, address: str, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    opened(page, address)
    for sheet, field in (("lines", "exp_func_code"), ("indicators", "name")):
        turned_to(page, sheet)
        number = page.locator("#grid .tabulator-row:nth-child(2) .row-number")
        page.evaluate(f"{HOLDER}.scrollLeft = 10000")
        assert page.evaluate(f"{HOLDER}.scrollLeft") > 200
        assert cell(page, 2, field).evaluate(ON_TOP)
        assert cell(page, 2, field).evaluate(LEFT) == number.evaluate(LEFT) + 46
        head = page.locator(f"#grid .tabulator-col[tabulator-field={field}]")
        assert head.evaluate(LEFT) == cell(page, 2, field).evaluate(LEFT)
    cell(page, 2, "weight").click()
    for _ in range(8):  # a cell that is gone to is not under the one that stays
        before = page.locator(SELECTED).get_attribute("tabulator-field")
        page.keyboard.press("ArrowLeft")
        page.wait_for_function(ANOTHER_ON_TOP, arg=before)
    assert page.problems == []


def composed(session: Any, text: str) -> None:
    """Begin a composition as input methods do: a key 229, then the text under way."""
    key = {"type": "rawKeyDown", "windowsVirtualKeyCode": 229, "key": text[0], "code": f"Key{text[0].upper()}"}
    session.send("Input.dispatchKeyEvent", key)
    session.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})


def pressed_within(session: Any, key: str) -> None:
    session.send(
        "Input.dispatchKeyEvent", {"type": "rawKeyDown", "windowsVirtualKeyCode": 229, "key": key, "code": key}
    )


def test_an_input_method_composes_in_a_selected_cell(page: Any, address: str) -> None:
    opened(page, address)
    turned_to(page, "indicators")
    session = page.context.new_cdp_session(page)
    cell(page, 2, "name").click()
    composed(session, "nianduwancheng")
    assert page.input_value(".cell-input") == "nianduwancheng", "no letter is lost"
    for key in ("Enter", "Escape", "ArrowDown"):
        pressed_within(session, key)
        assert page.input_value(".cell-input") == "nianduwancheng", f"{key} belongs to the composition"
    session.send("Input.insertText", {"text": "年度完成"})
    assert page.input_value(".cell-input") == "年度完成"
    following(page, lambda: page.keyboard.press("Enter"))
    assert cell(page, 2, "name").inner_text() == "年度完成"
    cell(page, 3, "name").click()
    before = cell(page, 3, "name").inner_text()
    composed(session, "zhong")
    session.send("Input.imeSetComposition", {"text": "", "selectionStart": 0, "selectionEnd": 0})
    assert page.locator(".cell-input").count() == 1, "ending a composition does not end the edit"
    page.keyboard.press("Escape")
    assert cell(page, 3, "name").inner_text() == before
    assert page.problems == []


def test_text_without_keys_opens_the_selected_cell(page: Any, address: str) -> None:
    opened(page, address)
    turned_to(page, "indicators")
    session = page.context.new_cdp_session(page)
    cell(page, 2, "name").click()
    session.send("Input.insertText", {"text": "手写"})
    assert page.input_value(".cell-input") == "手写"
    session.send("Input.insertText", {"text": "听写"})
    following(page, lambda: page.keyboard.press("Enter"))
    assert cell(page, 2, "name").inner_text() == "手写听写"
    for part in ("k", "kou", "口"):
        session.send("Input.imeSetComposition", {"text": part, "selectionStart": 1, "selectionEnd": 1})
    session.send("Input.insertText", {"text": "口述"})
    assert page.input_value(".cell-input") == "口述", "the cell below is selected, and takes a commit without a key"
    page.keyboard.press("Escape")
    page.keyboard.press("Control+c")
    page.keyboard.press("ArrowUp")
    session.send("Input.insertText", {"text": "又写"})
    assert page.input_value(".cell-input") == "又写", "after an edit that was given up, the grid listens on"
    page.keyboard.press("Escape")
    assert cell(page, 2, "name").inner_text() == "手写听写"
    assert page.problems == []


PARSED = (
    """async text => { const { parsed } = await import('/static/workbench/book/clipboard.js'); return parsed(text); }"""
)


def test_what_spreadsheets_copy_is_taken_apart_cell_by_cell(page: Any, address: str) -> None:
    opened(page, address)
    lines = "".join(f"行{n}\t{n},234.50\t-\t\r\n" for n in range(500))
    found = page.evaluate(PARSED, lines)
    assert len(found) == 500
    assert found[499] == ["行499", "499,234.50", "-", ""]
    quoted = page.evaluate(PARSED, '"一行\n又""一""行\t尾"\t２，３４５\n"三公"经费\t"全文"\n"没有结束\t7\n末行\t8')
    assert quoted == [
        ['一行\n又"一"行\t尾', "２，３４５"],
        ['"三公"经费', '"全文"'],
        ['"没有结束', "7"],
        ["末行", "8"],
    ]


def test_pasted_cells_that_go_nowhere_are_told(page: Any, address: str) -> None:
    opened(page, address)
    fields = page.locator("#grid .tabulator-row:nth-child(1) .tabulator-cell[tabulator-field]")
    last = fields.nth(fields.count() - 1)
    last.scroll_into_view_if_needed()
    last.click()
    page.evaluate(PASTE, "甲\t多出一\t多出二\n乙\t多出三")
    page.wait_for_function("() => document.getElementById('said').textContent.startsWith('有 3 格没有粘上')")
    assert last.inner_text() == "甲"
    page.evaluate(PASTE, "丙")
    page.wait_for_timeout(1500)
    assert page.inner_text("#said").startswith("有 3 格没有粘上"), "saving does not take the line away"
    assert last.inner_text() == "丙"
