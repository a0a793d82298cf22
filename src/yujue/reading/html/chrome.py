"""What a site puts around a document: menus, the way to the page, buttons, recommendations, the site's owner."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

from lxml.html import HtmlElement

from yujue.reading.html.grids import is_layout

LINKS, LINKED = 3, 0.6
"""From so many links, and such a share of linked characters, a block is a menu or a list of other pages."""
SMALL = 0.2
"""A part named as the site's holds at most this share of the page's characters; a larger one is its frame."""
_WORDS = re.compile(r"[a-z]+|[A-Z][a-z]*")
_BLANKS = re.compile(r"\s+")
_BETWEEN = re.compile(r"[\s\[\]【】（）()|｜/:：·、,，>-]+")
_JUDGED = frozenset(("div", "ul", "ol", "dl", "table", "section", "header", "p", "td", "tr", "center", "form", "span"))


@cache
def data() -> dict[str, Any]:
    """Give the words of sites, see `chrome.toml`."""
    return tomllib.loads(resources.files(__package__).joinpath("chrome.toml").read_text("utf-8"))


def drop_parts(root: HtmlElement) -> None:
    """Take out the parts of the site; what holds a table of figures, or most of the text, stays."""
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    sizes = _Sizes(elements)
    whole = sizes.text.get(root, 0)
    doomed = [element for element in elements if element is not root and _is_site(element, sizes, whole)]
    if sum(sizes.text[element] for element in doomed if element.getparent() not in doomed) >= whole:
        return
    for element in doomed:
        if element.getparent() is not None:
            element.drop_tree()


class _Sizes:
    """Characters, linked characters, links and tables below each element, counted from the leaves up."""

    def __init__(self, elements: list[HtmlElement]) -> None:
        self.text: dict[HtmlElement, int] = dict.fromkeys(elements, 0)
        self.linked: dict[HtmlElement, int] = dict.fromkeys(elements, 0)
        self.links: dict[HtmlElement, int] = dict.fromkeys(elements, 0)
        self.tables: dict[HtmlElement, bool] = dict.fromkeys(elements, False)
        for element in reversed(elements):
            self._count(element)

    def _count(self, element: HtmlElement) -> None:
        if element.tag not in {"script", "style"}:
            self.text[element] += _length(element.text)
        if element.tag == "a" and is_elsewhere(element.get("href") or ""):
            self.links[element], self.linked[element] = 1, self.text[element]
        if element.tag == "table" and not is_layout(element):
            self.tables[element] = True
        parent = element.getparent()
        if parent in self.text:
            self.text[parent] += self.text[element] + _length(element.tail)
            self.linked[parent] += self.linked[element]
            self.links[parent] += self.links[element]
            self.tables[parent] |= self.tables[element]


def _length(text: str | None) -> int:
    return len(_BLANKS.sub("", text)) if text else 0


def is_elsewhere(href: str) -> bool:
    """Tell whether a link leads away from the page, and not to a file that belongs to it."""
    return not href.partition("#")[2] and suffix_of(href) not in data()["attachments"]


def suffix_of(href: str) -> str:
    """Give the suffix of the file that a link names, without what is asked of it."""
    return re.split(r"[?#]", href, maxsplit=1)[0].rpartition(".")[2].lower().strip()


def _is_site(element: HtmlElement, sizes: _Sizes, whole: int) -> bool:
    size = sizes.text[element]
    if element.tag not in _JUDGED or sizes.tables[element] or not size:
        return False
    if sizes.links[element] >= LINKS and sizes.linked[element] >= LINKED * size:
        return True
    words = _WORDS.findall(f"{element.get('class') or ''} {element.get('id') or ''}")
    named = not set(data()["parts"]).isdisjoint(word.lower() for word in words)
    return named and size <= SMALL * whole


def is_site_line(text: str) -> bool:
    """Tell whether a line is the site's: where the reader is, when it was put up, buttons."""
    if any(pattern.search(text) for pattern in _lines()):
        return True
    rest = _BETWEEN.sub("", text)
    buttons = _buttons().sub("", rest)
    return buttons != rest and not re.sub("|".join(map(re.escape, data()["beside"])), "", buttons)


@cache
def _lines() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, data()["lines"]))


@cache
def _buttons() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, data()["controls"])))
