"""Ways to spoil what a file says while its wrapping stays sound: elements of XML, lines and characters of text."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from lxml import etree

NASTY = (
    "",
    "-1",
    "0",
    "99999999999999999999",
    "NaN",
    "1e308",
    "，",
    "（1.5）",
    "－",
    "１２．３",
    "\u200b",
    "﹣5",
    "%" * 50,
)
_NUMBER = re.compile(r"\d[\d,.]*")


def tree(data: bytes, rng: random.Random) -> bytes | None:
    """Spoil some elements of an XML part; None where it is none."""
    try:
        root = etree.fromstring(data)
    except (etree.XMLSyntaxError, ValueError):
        return None
    for _ in range(rng.choice((1, 2, 5, 20))):
        elements = [element for element in root.iter(etree.Element) if element is not root]
        if elements:
            rng.choice((_drop, _repeat, _move, _attribute, _attribute, _words, _words))(rng.choice(elements), rng)
    spoiled: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return spoiled


def _drop(element: etree._Element, rng: random.Random) -> None:  # noqa: ARG001 — all have one shape
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _repeat(element: etree._Element, rng: random.Random) -> None:
    if len(element) < 200:
        copies = [etree.fromstring(etree.tostring(element, with_tail=False)) for _ in range(rng.choice((1, 3, 40)))]
        for copy in copies:
            element.addnext(copy)


def _move(element: etree._Element, rng: random.Random) -> None:
    others = [
        other for other in element.getroottree().iter(etree.Element) if element not in (other, *other.iterancestors())
    ]
    if others:
        rng.choice(others).append(element)


def _attribute(element: etree._Element, rng: random.Random) -> None:
    if element.attrib:
        name = rng.choice(sorted(map(str, element.attrib)))
        if rng.random() < 0.3:
            del element.attrib[name]
        else:
            element.set(name, rng.choice(NASTY))


def _words(element: etree._Element, rng: random.Random) -> None:
    element.text = text(element.text or "1", rng)


def text(words: str, rng: random.Random) -> str:
    """Spoil a text: a number, a character, a line."""
    for _ in range(rng.choice((1, 1, 3, 10))):
        words = rng.choice((_number, _number, _character, _line))(words, rng)
    return words


def _number(words: str, rng: random.Random) -> str:
    places = [found.span() for found in _NUMBER.finditer(words)]
    start, end = rng.choice(places) if places else (0, 0)
    return words[:start] + rng.choice(NASTY) + words[end:]


def _character(words: str, rng: random.Random) -> str:
    place = rng.randrange(len(words) + 1)
    return words[:place] + rng.choice("（）()，。：\t\n%0９一万") + words[place + rng.choice((0, 1, 5)) :]


def _line(words: str, rng: random.Random) -> str:
    lines = words.split("\n")
    start = rng.randrange(len(lines))
    end = start + rng.choice((1, 3, 30))
    changes: tuple[Callable[[], list[str]], ...] = (
        lambda: lines[:start] + lines[end:],
        lambda: lines[:end] + lines[start:end] * 2 + lines[end:],
        lambda: lines[:start] + lines[end:] + lines[start:end],
    )
    return "\n".join(rng.choice(changes)())
