"""The files that a web page offers beside its text."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from lxml.html import HtmlElement

from yujue.reading.html.chrome import data, suffix_of


def attachments(root: HtmlElement) -> tuple[str, ...]:
    """Give the names of the linked files in order, each once: as the page calls them, else as the link does."""
    return tuple(dict.fromkeys(_names(root)))


def _names(root: HtmlElement) -> Iterator[str]:
    for link in root.iter("a"):
        href = (link.get("href") or "").strip()
        suffix = suffix_of(href)
        if suffix in data()["attachments"]:
            said = "".join(" ".join(link.itertext()).split())
            yield said if said.lower().endswith(f".{suffix}") else f"{said or _last(href)}（{suffix}）"


def _last(href: str) -> str:
    return unquote(href.partition("?")[0]).rstrip("/").rpartition("/")[2]
