"""What the tests of the grid of a book do on its page."""

from __future__ import annotations

from typing import Any

PASTE = """text => { const data = new DataTransfer(); data.setData('text/plain', text);
const event = new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true});
document.activeElement.dispatchEvent(event); }"""


def opened(page: Any, address: str) -> Any:
    """Open a fresh copy of the example."""
    page.goto(f"{address}/books/")
    page.click("text=打开示例账套")
    page.wait_for_selector("body[data-compiled][data-shown=lines]", state="attached")
    return page


def turned_to(page: Any, sheet: str) -> None:
    """Show a sheet."""
    page.click(f"[data-sheet={sheet}]")
    page.wait_for_selector(f"body[data-shown={sheet}]", state="attached")


def cell(page: Any, row: int, field: str) -> Any:
    """Give the cell of a field in a row as shown, from 1."""
    return page.locator(f'#grid .tabulator-row:nth-child({row}) [tabulator-field="{field}"]')


def column(page: Any, field: str) -> list[str]:
    """Give what the cells of a column show, from the top."""
    found: list[str] = page.locator(f'#grid .tabulator-row [tabulator-field="{field}"]').all_inner_texts()
    return found


def following(page: Any, do: Any) -> None:
    """Do something and wait until the document has followed."""
    before = page.evaluate("document.body.dataset.compiled")
    do()
    page.wait_for_function("before => document.body.dataset.compiled !== before", arg=before)


def saved(page: Any) -> None:
    """Wait until the page says that all is saved."""
    page.wait_for_function("() => document.getElementById('said').textContent === '已保存'")
