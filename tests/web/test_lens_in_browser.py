"""Filtering and sorting a sheet of a book in a real browser: what is looked at changes, what is kept does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.web.grids import PASTE, cell, column, opened, saved, turned_to
from tests.web.serving import served
from tests.web.test_unsaved_in_browser import kept

COUNT = "text => document.querySelector('#lens output').textContent === text"
TOLD = "text => document.getElementById('said').textContent.includes(text)"
WORD, PLAIN = "退休费", "公用经费"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("账套")) as (found, _):
        yield found


def holding(lines: list[dict[str, str]], *words: str) -> list[int]:
    return [at for at, line in enumerate(lines) if all(any(word in text for text in line.values()) for word in words)]


def filtered(page: Any, words: str, count: str) -> None:
    page.fill("#filter", words)
    page.wait_for_function(COUNT, arg=count)


def sort_button(page: Any, field: str) -> Any:
    return page.locator(f"#grid .tabulator-col[tabulator-field={field}] button.sort")


def test_a_paste_into_filtered_rows_writes_into_those_that_are_shown(page: Any, address: str) -> None:
    opened(page, address)
    before = kept(address, page, "lines")
    shown = holding(before, WORD, "30302")
    assert 1 < len(shown) < len(before)
    assert shown != list(range(shown[0], shown[0] + len(shown))), "hidden rows lie between"
    filtered(page, f"{WORD} 30302", f"显示 {len(shown)} / 共 {len(before)} 行")
    assert len(column(page, "budget")) == len(shown)
    numbers = page.locator("#grid .tabulator-row .row-number").all_inner_texts()
    assert numbers == [str(at + 1) for at in shown], "rows keep the number of the book"
    cell(page, 1, "budget").click()
    page.evaluate(PASTE, "\n".join(str(7000 + n) for n in range(len(shown) + 1)))
    page.wait_for_function(TOLD, arg="有 1 格没有粘上")
    page.wait_for_function("() => !document.getElementById('undo').disabled")
    after = kept(address, page, "lines")
    budgets = {at: str(7000 + n) for n, at in enumerate(shown)}
    assert after == [{**line, **({"budget": budgets[at]} if at in budgets else {})} for at, line in enumerate(before)]
    for key in ("Insert", "Control+d"):
        page.keyboard.press(key)
        page.wait_for_function(TOLD, arg="不能加行")
    assert len(column(page, "budget")) == len(shown)
    page.focus("#filter")
    page.keyboard.press("Escape")
    page.wait_for_function(COUNT, arg="")
    assert page.input_value("#filter") == ""
    assert len(kept(address, page, "lines")) == len(before)
    assert page.problems == []


def test_deleting_while_filtered_takes_the_rows_that_are_shown(page: Any, address: str) -> None:
    opened(page, address)
    before = kept(address, page, "lines")
    first, second, *rest = holding(before, PLAIN)
    filtered(page, PLAIN, f"显示 {len(rest) + 2} / 共 {len(before)} 行")
    cell(page, 1, "budget").click()
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Control+-")
    page.wait_for_function(COUNT, arg=f"显示 {len(rest)} / 共 {len(before) - 2} 行")
    saved(page)
    assert kept(address, page, "lines") == [line for at, line in enumerate(before) if at not in {first, second}]
    turned_to(page, "projects")
    assert len(column(page, "name")) == len(kept(address, page, "projects")), "another sheet is shown whole"


def test_sorting_is_for_viewing_and_is_undone_by_the_third_press(page: Any, address: str) -> None:
    opened(page, address)
    lines = kept(address, page, "lines")
    budgets = [float(line["budget"]) for line in lines]
    places = sorted(range(len(lines)), key=lambda at: budgets[at])
    assert places != sorted(places)
    button, heading = sort_button(page, "budget"), page.locator("#grid .tabulator-col[tabulator-field=budget]")
    button.focus()
    orders = {"ascending": places, "descending": sorted(range(len(lines)), key=lambda at: -budgets[at])}
    for said, order in orders.items():
        page.keyboard.press("Enter")
        numbers = [int(text) - 1 for text in page.locator("#grid .tabulator-row .row-number").all_inner_texts()]
        assert numbers == order[: len(numbers)]
        assert heading.get_attribute("aria-sort") == said
    assert "账套里的次序不变" in page.inner_text("#lens output")
    cell(page, 1, "budget").click()
    page.keyboard.type("5")
    page.keyboard.press("Enter")
    saved(page)
    lines[orders["descending"][0]]["budget"] = "5"
    assert kept(address, page, "lines") == lines
    button.focus()
    page.keyboard.press("Space")
    numbers = page.locator("#grid .tabulator-row .row-number").all_inner_texts()
    assert numbers == [str(n + 1) for n in range(len(numbers))]
    assert heading.get_attribute("aria-sort") == "none"
    assert page.problems == []
