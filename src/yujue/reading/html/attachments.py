"""The files that a web page offers beside its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from lxml.html import HtmlElement

from yujue.reading.html.chrome import data, suffix_of

_SHOWN = {"iframe": "src", "embed": "src", "object": "data", "frame": "src"}
"""Elements that show a file inside the page, with the attribute that names it."""
_FILE = re.compile(r"[?&#]file=([^&#]+)")
"""How a page's own viewer is told which file to show."""


def attachments(root: HtmlElement) -> tuple[str, ...]:
    """Give the names of the linked files in order, each once: as the page calls them, else as the link does."""
    return tuple(dict.fromkeys(_names(root)))


def _names(root: HtmlElement) -> Iterator[str]:
    for element in root.iter("a", *_SHOWN):
        href = (element.get("href" if element.tag == "a" else _SHOWN[element.tag]) or "").strip()
        for address in (href, *_FILE.findall(href)):
            suffix = suffix_of(address)
            if suffix in data()["attachments"]:
                said = "".join(" ".join(element.itertext()).split()) if element.tag == "a" else ""
                name = said or _last(address)
                yield name if name.lower().endswith(f".{suffix}") else f"{name}（{suffix}）"
                break


def _last(href: str) -> str:
    return unquote(href.partition("?")[0]).rstrip("/").rpartition("/")[2]
