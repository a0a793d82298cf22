"""The contents page and its entries."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from yujue.disclosure.place import Place
from yujue.reading import Block
from yujue.recognising.document.cover import is_contents_title
from yujue.recognising.document.headings import split_number
from yujue.recognising.document.lines import Line, printed_lines
from yujue.recognising.document.wordings import compact, wordings

_LEADER = re.compile(
    r"\s*(?:[.…·．•_]{2,}|[.…·．•_]+(?=\s*\d+\s*$)|(?<=\D)\s+(?=\d{1,3}\s*$)|(?<=[^\d年月第]))[.…·．•_\s]*(\d{0,3})\s*$"
)
_SENTENCE = re.compile(r"[。；]$|[。；](?=.)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents page: number as printed, title, place."""

    number: str
    title: str
    place: Place


@dataclass(frozen=True, slots=True)
class Contents:
    """Where the contents stand (block indices) and what they list; `first` is the first block of them."""

    blocks: frozenset[int] = frozenset()
    entries: tuple[Entry, ...] = ()
    first: int = 0


def find_contents(blocks: tuple[Block, ...]) -> Contents:
    """Find the contents page: from its heading to where the first number comes again or sentences begin."""
    lines = tuple(islice(printed_lines(blocks), 400))
    start = next((i for i, line in enumerate(lines) if _opens(line)), None)
    if start is None:
        return Contents()
    members = _members(lines[start + 1 :])
    entries = tuple(_entry(line) for line in members if _is_entry(line))
    indices = frozenset({lines[start].block, *(line.block for line in members)})
    return Contents(indices, entries, lines[start].block)


def _opens(line: Line) -> bool:
    return is_contents_title(line.plain) or (line.plain.endswith("目录") and len(line.plain) <= 45)


def _members(lines: tuple[Line, ...]) -> list[Line]:
    members: list[Line] = []
    seen: set[str] = set()
    for line in lines:
        numbered = split_number(line.text)
        if _SENTENCE.search(line.text) and not line.plain.endswith("。"):
            break
        if _long(line):
            break
        if numbered and numbered[0] <= 1:
            key = numbered[1]
            if key in seen:
                break
            if not seen or numbered[0] == 0:
                seen.add(key)
        elif numbered is None and members and line.page != members[-1].page:
            break
        members.append(line)
    return members


def _long(line: Line) -> bool:
    most: int = wordings()["contents"]["most_characters"]
    return len(compact(_LEADER.sub("", line.text))) > most


def _is_entry(line: Line) -> bool:
    return split_number(line.text) is not None


def _entry(line: Line) -> Entry:
    numbered = split_number(_LEADER.sub("", line.text))
    number, title = (numbered[1], numbered[2]) if numbered else ("", line.text)
    return Entry(number, title, Place(page=line.page, line=line.line, text=line.text, box=line.box))
