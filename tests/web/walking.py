"""Walking through the workbench as a browser does: every page that a link leads to, one of each kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

NOT_OURS = ("/static/", "/api/")
"""The API's documentation is the framework's page."""
FILES = re.compile(r"/files?/|/blank/|/places/|/workbook/|\.(?:json|csv|xlsx)$")


def kind_of(path: str) -> str:
    """Give what pages of one kind have alike: the path without numbers."""
    return re.sub(r"/\d+(?=/|$)", "/N", path.split("?", maxsplit=1)[0])


def walk(page: Any, address: str, begin: list[str]) -> Iterator[str]:
    """Open one page of each kind, beginning with some paths and going on along their links; give the kinds."""
    seen: set[str] = set()
    waiting = list(begin)
    while waiting:
        path = waiting.pop(0)
        if kind_of(path) in seen:
            continue
        seen.add(kind_of(path))
        if not opened(page, address + path):
            continue
        yield kind_of(path)
        links = page.eval_on_selector_all("a[href]", "all => all.map(each => each.getAttribute('href'))")
        waiting += [link.split("#")[0] for link in links if link.startswith("/") and is_page(link)]


def opened(page: Any, address: str) -> bool:
    """Open a page; False for what turns out to be a file to take away."""
    try:
        answer = page.goto(address)
    except Exception as error:
        if "Download is starting" in str(error):
            return False
        raise
    assert answer.status in {200, 304}, (address, answer.status)
    return True


def is_page(link: str) -> bool:
    """Tell whether a link leads to a page of ours, not to a file."""
    return not link.startswith(NOT_OURS) and not FILES.search(link)
