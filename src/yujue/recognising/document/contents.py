"""The contents page and its entries."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice

from yujue.disclosure.place import Place
from yujue.reading import Block
from yujue.recognising.document.cover import is_contents_title
from yujue.recognising.document.headings import split_number
from yujue.recognising.document.lines import Line, printed_lines
from yujue.recognising.document.wordings import compact, wordings

_LEADER = re.compile(r"\s*(?:[.…·．•_]{2,}|[.…·．•_]+(?=\s*\d+\s*$)|(?<=\D)\s+(?=\d{1,3}\s*$))[.…·．•_\s]*\d{0,3}\s*$")
_SENTENCE = re.compile(r"[，。；：](?=.)")
_LINES_LOOKED_AT = 400
_LONGEST_REST = 14


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents page: number as printed and the depth it tells (0 for 第一部分), title, place."""

    number: str
    title: str
    place: Place
    level: int = 0


@dataclass(frozen=True, slots=True)
class Contents:
    """Where the contents stand (block indices) and what they list; `first` is the first block of them."""

    blocks: frozenset[int] = frozenset()
    entries: tuple[Entry, ...] = ()
    first: int = 0


def find_contents(blocks: tuple[Block, ...]) -> Contents:
    """Find the contents page: from its heading to where an entry comes again or sentences begin."""
    lines = tuple(islice(printed_lines(blocks), _LINES_LOOKED_AT))
    start = next((i for i, line in enumerate(lines) if _opens(line)), None)
    if start is None:
        return Contents()
    reader = _Reader()
    for line in lines[start + 1 :]:
        if not reader.takes(line):
            break
    if not reader.entries:
        return Contents()
    indices = frozenset({lines[start].block, *(line.block for line in reader.lines)})
    return Contents(indices, tuple(reader.entries), lines[start].block)


def _opens(line: Line) -> bool:
    return is_contents_title(line.plain) or (line.plain.endswith("目录") and len(line.plain) <= 45)


def bare_entry(text: str) -> str:
    """Take dot leaders and the page number off a contents line."""
    return _LEADER.sub("", text).strip()


class _Reader:
    """Reads contents line by line until one does not belong to them."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.waiting: list[Line] = []
        self.entries: list[Entry] = []
        self.seen: set[str] = set()
        self.first_number = ""

    def takes(self, line: Line) -> bool:
        """Take a line in; False when the contents have ended.

        A line that is no entry waits: it belongs to the contents only if entries go on after it.
        """
        text = bare_entry(line.text)
        numbered = split_number(text) or (_LEADER.search(line.text) and (9, "", text)) or None
        if numbered is None and self._carries_on(line, text):
            self.lines.append(line)
            return True
        if numbered is None and self._begins_again(text):
            return False
        if numbered is None:
            self.waiting.append(line)
            return len(self.waiting) <= wordings()["contents"]["most_lines_between"] and not _too_long(text)
        if not self._entry(line, numbered):
            return False
        self.lines += [*self.waiting, line]
        self.waiting = []
        return True

    def _entry(self, line: Line, numbered: tuple[int, str, str]) -> bool:
        level, number, title = numbered
        key = number + compact(title)
        again = key in self.seen or (number and number == self.first_number) or (level == 0 and number in self.seen)
        if again or _too_long(title) or (not title and level > 0) or (_SENTENCE.search(title) and level > 0):
            return False
        self.first_number = "" if level == 0 and self.entries else self.first_number or number
        self.seen |= {key, number} if level == 0 else {key}
        place = Place(page=line.page, line=line.line, text=line.text, box=line.box)
        self.entries.append(Entry(number, title, place, level))
        return True

    def _begins_again(self, text: str) -> bool:
        """Tell whether a line is the heading of the first entry: the body begins."""
        return bool(self.entries) and compact(text) == compact(self.entries[0].title)

    def _carries_on(self, line: Line, text: str) -> bool:
        """Take the rest of an entry that was too long for its line."""
        if not self.entries or self.waiting:
            return False
        last = self.entries[-1]
        if len(compact(text)) > _LONGEST_REST or line.page != last.place.page or not _unfinished(compact(last.title)):
            return False
        self.entries[-1] = replace(last, title=last.title + text)
        return True


def _unfinished(title: str) -> bool:
    """Tell whether a contents entry lacks its last word: tables end in 表, accounts in 说明 or 情况."""
    return not title.rstrip("。").endswith(tuple(wordings()["contents"]["complete"]))


def _too_long(text: str) -> bool:
    most: int = wordings()["contents"]["most_characters"]
    return len(compact(text)) > most
