"""How long an edit of a book takes: `python -m bench.book_edit [--repeats N] [--times N]`.

A workbench of its own opens the bundled example (with `--times` its expenditure lines many times over) in Chromium and
types amounts. Told, as medians and 95th percentiles in milliseconds from the key Enter: until the server has
acknowledged, until the totals on the page are those of the edit, until the preview of the document is.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import urllib.request
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from docs.screenshots import BROWSER
from tests.web.serving import served

WATCH = """() => {
  window.marks = {};
  const fetched = window.fetch;
  window.fetch = async (address, more) => {
    const answer = await fetched(address, more);
    if (more?.method === 'PATCH') window.marks.saved = performance.now();
    return answer;
  };
  const begin = event => { if (event.key === 'Enter') window.marks.begun = performance.now(); };
  document.addEventListener('keydown', begin, true);
  new MutationObserver(() => {
    const now = performance.now();
    for (const name of ['reckoned', 'compiled']) {
      const state = document.body.dataset[name];
      if (state !== window.marks[`was_${name}`]) window.marks[name] = now;
      window.marks[`was_${name}`] = state;
    }
  }).observe(document.body, {attributes: true});
}"""
STEPS = ("saved", "reckoned", "compiled")
PLACE = "#grid .tabulator-row:nth-child(1) [tabulator-field=budget]"


def multiplied(address: str, number: int, times: int) -> None:
    """Add the expenditure lines of a book again and again, each with another amount."""
    whole = _ask(f"{address}/api/books/{number}")
    lines = whole["rows"]["lines"]
    for _ in range(times - 1):
        changes = [{"op": "add", "sheet": "lines", "values": {**row["values"], "budget": "100"}} for row in lines]
        _ask(f"{address}/api/books/{number}", {"changes": changes}, "PATCH")


def _ask(address: str, body: Any = None, method: str = "GET") -> Any:
    content = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(address, content, {"Content-Type": "application/json"}, method=method)  # noqa: S310
    with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
        return json.load(answer)


def measured(page: Any, repeats: int) -> dict[str, list[float]]:
    """Type amounts into the first line, one after the other has been followed."""
    page.evaluate(WATCH)
    found: dict[str, list[float]] = {step: [] for step in STEPS}
    for n in range(repeats + 2):
        page.locator(PLACE).click()
        before = page.evaluate("document.body.dataset.compiled")
        page.keyboard.type(str(900_000 + n))
        page.keyboard.press("Enter")
        page.wait_for_function("before => document.body.dataset.compiled !== before", arg=before)
        marks = page.evaluate("window.marks")
        if n >= 2:
            for step in STEPS:
                found[step].append(marks[step] - marks["begun"])
    return found


def main() -> None:
    """Measure and tell."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=30)
    parser.add_argument("--times", type=int, default=1)
    said = parser.parse_args()
    with tempfile.TemporaryDirectory() as data, served(Path(data)) as (address, _), sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        page = browser.new_context(viewport={"width": 1366, "height": 768}).new_page()
        page.goto(f"{address}/books/")
        page.click("text=打开示例账套")
        page.wait_for_selector("#grid .tabulator-row")
        number = int(page.url.split("/books/")[1].split("/")[0])
        multiplied(address, number, said.times)
        page.goto(f"{address}/books/{number}/")
        page.wait_for_selector("body[data-compiled]", state="attached")
        count = len(_ask(f"{address}/api/books/{number}")["rows"]["lines"])
        for step, times in measured(page, said.repeats).items():
            line = f"{count} lines, {step}: median {median(times):.0f} ms, 95% {quantiles(times, n=20)[-1]:.0f} ms\n"
            sys.stdout.write(line)
        browser.close()


if __name__ == "__main__":
    main()
