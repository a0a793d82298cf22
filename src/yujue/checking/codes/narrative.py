"""Subjects named in the text: `公共安全支出（类）司法（款）行政运行（项）`, with or without digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from yujue.disclosure import Disclosure, Place, Text

_NAME = r"(?P<name>[一-鿿“](?:[一-鿿“”、]|[（(](?![类款项]|\d)[一-鿿]{1,6}[）)](?=[一-鿿]))*)"
_LEVEL = re.compile(rf"{_NAME}[（(](?P<digits>\d{{2,7}})?(?P<level>[类款项])(?:级科目|级)?[）)]")
_CODED = re.compile(rf"{_NAME}[（(](?P<code>\d{{7}}|\d{{5}}|2\d{{2}})[）)]")
_ORDINAL = re.compile(r"^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]、?|[一二三四五六七八九十\d]{1,3}[、.．])+")
_TERM = re.compile(rf"{_NAME}(?:[：:]|是指|指|反映)")
_SOME_LEVEL = re.compile(r"[类款项](?:级科目|级)?[）)]")
_SOME_CODE = re.compile(r"[（(]2\d{2,6}[）)]")
LEVELS = "类款项"


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of subject names as printed, from the class down; `digits` the numbers printed with them."""

    names: tuple[str, ...]
    digits: tuple[str, ...]
    text: Text

    @property
    def place(self) -> Place:
        """Where it stands; the text is the passage."""
        return replace(self.text.place, text=self.text.text)


def paths(disclosure: Disclosure) -> Iterator[Path]:
    """Give every chain of names in the text.

    A chain goes on where a name follows at once, or opens a paragraph of its own under a paragraph that the name
    above opened (`（一）教育支出（类）` / `普通教育（款）：…` / `1．小学教育（项）…`).
    """
    opened: tuple[tuple[str, str], ...] = ()
    for text in disclosure.texts:
        if text.role not in {"body", "note", "heading"}:
            continue
        plain = _ORDINAL.sub("", "".join(text.text.split()))
        if not _SOME_LEVEL.search(plain):  # most texts: not worth the long search
            continue
        chain: tuple[tuple[str, str], ...] = ()
        end = -1
        for match in _LEVEL.finditer(plain):
            depth = LEVELS.index(match["level"])
            above = chain if match.start() == end else opened if match.start() == 0 else ()
            if match.start() != end and chain:
                yield _path(chain, text)
            chain = (*above[:depth], (match["name"], match["digits"] or "")) if len(above) >= depth else ()
            opened = chain if match.start() == 0 or (chain and match.start() == end and opened == above) else opened
            end = match.end()
        if chain:
            yield _path(chain, text)


def _path(chain: tuple[tuple[str, str], ...], text: Text) -> Path:
    return Path(tuple(name for name, _ in chain), tuple(digits for _, digits in chain), text)


@dataclass(frozen=True, slots=True)
class Named:
    """A name with a code in brackets behind it."""

    name: str
    code: str
    text: Text

    @property
    def place(self) -> Place:
        """Where it stands."""
        return replace(self.text.place, text=self.text.text)


def named_codes(disclosure: Disclosure) -> Iterator[Named]:
    """Give every name with a functional code behind it (`高等教育（2050205）`)."""
    for text in disclosure.texts:
        plain = "".join(text.text.split())
        for match in _CODED.finditer(plain) if _SOME_CODE.search(plain) else ():
            if match["code"].startswith("2"):
                yield Named(match["name"], match["code"], text)


def explained(disclosure: Disclosure) -> Iterator[tuple[str, Text]]:
    """Give the terms that open a paragraph and are explained in it (`（4）重点实验室：反映…`)."""
    for text in disclosure.texts:
        match = _TERM.match(_ORDINAL.sub("", "".join(text.text.split())))
        if match and text.role in {"body", "note"}:
            yield match["name"], text
