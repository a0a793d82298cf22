"""Every page in a real browser: no serious finding of axe, no sideways scrolling, usable by keyboard, fit to print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from docs.screenshots import BROWSER, TABLET, WIDE, log_in, make

from tests.web.serving import served
from tests.web.walking import walk

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text("utf-8")
RUN = "() => axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)"
GRAVE = {"serious", "critical"}
KINDS = ("checks", "look", "diffs", "builds", "books")
MAIN = {"/", "/login/", "/journal/", "/batches/", "/batches/N/", "/books/N/performance/"} | {
    f"/{kind}/{end}" for kind in KINDS for end in ("", "N/")
}
BEYOND = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LOST = """all => all.filter(e => e.tabIndex < 0 && e.checkVisibility()).map(e => e.outerHTML.slice(0, 120))"""
ACTIONS = "a[href], button, input:not([type=hidden]), select, summary, textarea"
ON_SKIP = "document.activeElement.matches('a.skip[href=\"#main\"]') && document.querySelectorAll('#main').length === 1"
FOCUS_SEEN = "getComputedStyle(document.activeElement).outlineStyle !== 'none'"


@dataclass(slots=True)
class Seen:
    """What was found on a page: lines of axe, pixels too wide at both sizes, actions no key reaches, and the rest."""

    grave: list[str]
    wide: dict[str, int]
    lost: list[str]
    skips: bool
    focus: bool
    prints: bool


@pytest.fixture(scope="module")
def visited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Any, str, list[str]]]:
    """Give a browser, a workbench in which the examples were gone through, and paths to begin with."""
    playwright = pytest.importorskip("playwright.sync_api")
    if BROWSER is None:
        pytest.skip("no browser here")
    data = tmp_path_factory.mktemp("工作台")
    with served(data) as (address, _), playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        page = browser.new_context(locale="zh-CN").new_page()
        yield page, address, ["/", *make(page, address).values(), "/login/"]
        browser.close()


@pytest.fixture(scope="module")
def pages(visited: tuple[Any, str, list[str]]) -> dict[str, Seen]:
    """Look at one page of each kind."""
    page, address, begin = visited
    return {kind: look_at(page) for kind in walk(page, address, begin)}


@pytest.fixture(scope="module")
def shared(pages: dict[str, Seen], visited: tuple[Any, str, list[str]]) -> dict[str, Seen]:
    """Look at the pages of somebody who has logged in, where there are users: last, for from then on one has to."""
    del pages
    page, address, _ = visited
    page.goto(address)
    log_in(page, address)
    return {kind: look_at(page) for kind in walk(page, address, ["/admin/", "/account/", "/"])}


def look_at(page: Any) -> Seen:
    """Look at the page that is open."""
    wide = {}
    for width, height in (TABLET, WIDE):
        page.set_viewport_size({"width": width, "height": height})
        wide[f"{width}×{height}"] = int(page.evaluate(BEYOND))
    skips = page.locator("[autofocus]").count() > 0 or pressed(page, ON_SKIP)
    focus = pressed(page, FOCUS_SEEN)
    found = list(grave(page))
    page.emulate_media(media="print")
    prints = not page.locator("header.top").is_visible() and page.locator("main").first.is_visible()
    page.emulate_media(media="screen")
    return Seen(found, wide, page.eval_on_selector_all(ACTIONS, LOST), skips, focus, prints)


def pressed(page: Any, question: str) -> bool:
    """Press Tab and ask."""
    page.keyboard.press("Tab")
    return bool(page.evaluate(question))


def grave(page: Any) -> Iterator[str]:
    """Run axe in the page and its frames."""
    for frame in page.frames:
        frame.evaluate(AXE)
        for found in frame.evaluate(RUN):
            if found["impact"] in GRAVE:
                places = [" ".join(map(str, node["target"])) for node in found["nodes"][:3]]
                yield f"{found['id']} ({found['impact']}): {found['help']} at {places}"


def test_the_main_pages_are_among_those_looked_at(pages: dict[str, Seen]) -> None:
    assert set(pages) >= MAIN


def test_no_page_has_a_serious_finding(pages: dict[str, Seen]) -> None:
    assert {kind: seen.grave for kind, seen in pages.items() if seen.grave} == {}


def test_axe_does_find_what_is_wrong(visited: tuple[Any, str, list[str]]) -> None:
    page, address, _ = visited
    page.goto(address)
    wrong = '<img src="/static/workbench/icon.svg"><input>'
    page.evaluate("html => document.querySelector('main').insertAdjacentHTML('beforeend', html)", wrong)
    assert {line.split()[0] for line in grave(page)} >= {"image-alt", "label"}


def test_no_page_scrolls_sideways(pages: dict[str, Seen]) -> None:
    assert {kind: seen.wide for kind, seen in pages.items() if any(seen.wide.values())} == {}


def test_the_first_tab_leads_past_the_menu_and_focus_is_seen(pages: dict[str, Seen]) -> None:
    assert [kind for kind, seen in pages.items() if not seen.skips] == []
    assert [kind for kind, seen in pages.items() if not seen.focus] == []


def test_whatever_can_be_clicked_can_be_reached_by_keyboard(pages: dict[str, Seen]) -> None:
    assert {kind: seen.lost for kind, seen in pages.items() if seen.lost} == {}


def test_pages_print_without_the_menu(pages: dict[str, Seen]) -> None:
    assert [kind for kind, seen in pages.items() if not seen.prints] == []


def test_charts_print_as_drawings_with_all_lines(visited: tuple[Any, str, list[str]]) -> None:
    page, address, begin = visited
    page.goto(address + next(path for path in begin if path.startswith("/look/")))
    page.wait_for_selector("#function canvas")
    page.emulate_media(media="print")
    try:
        assert page.locator("#function svg").is_visible()
        assert not page.locator("#function canvas").is_visible()
        hidden = "all => all.filter(row => !row.checkVisibility()).length"
        assert page.eval_on_selector_all("#function tbody tr", hidden) == 0
    finally:
        page.emulate_media(media="screen")


def test_the_pages_of_a_shared_workbench_keep_to_the_same(shared: dict[str, Seen]) -> None:
    assert set(shared) >= {"/admin/", "/account/", "/", "/journal/"}
    for kind, seen in shared.items():
        assert (kind, seen.grave, seen.lost) == (kind, [], [])
        assert (kind, any(seen.wide.values()), seen.skips, seen.focus, seen.prints) == (kind, False, True, True, True)
