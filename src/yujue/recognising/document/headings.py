"""Headings: numbered, short, no sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from yujue.recognising.document.wordings import compact, wordings

_NUMERAL = "一二三四五六七八九十百"
NUMBERS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (0, re.compile(rf"第\s*[{_NUMERAL}\d]+\s*(?:部分|章|篇)\s*[:：、.]?|附\s*件\s*[{_NUMERAL}\d]*\s*[:：]?")),
    (1, re.compile(rf"[{_NUMERAL}]{{1,3}}\s*[、.．]")),
    (2, re.compile(rf"[（(]\s*[{_NUMERAL}]{{1,3}}\s*[）)]\s*[、.．]?")),
    (3, re.compile(r"\d{1,2}\s*[、．]|\d{1,2}\s*\.(?!\d)")),
    (4, re.compile(r"[（(]\s*\d{1,2}\s*[）)]\s*[、.．]?|[①-⑳]")),
)
MOST_CHARACTERS = 42
_SENTENCE = re.compile(r"[。；;，,！!？?]$|[，。；：:](?=.)|\d[\d,.]*\s*(?:万元|元|%|％)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its depth (0 for 第一部分), its number as printed ("" for none), and the rest."""

    level: int
    number: str
    title: str

    @property
    def printed(self) -> str:
        """Number and title as one text; a space after 第一部分."""
        gap = " " if self.level == 0 and self.number and self.title else ""
        return self.number + gap + compact(self.title)


@dataclass(frozen=True, slots=True)
class Path:
    """The headings that stand above a place, outermost first."""

    headings: tuple[Heading, ...] = ()

    def down(self, heading: Heading) -> Path:
        """Go to a heading: it replaces those of its depth and below."""
        return Path((*(h for h in self.headings if h.level < heading.level), heading))

    @property
    def section(self) -> str:
        """The path joined by ` / `."""
        return " / ".join(h.printed for h in self.headings)

    @property
    def untitled(self) -> Heading | None:
        """The last heading when it is a bare `第一部分` whose name stands on the next line."""
        last = self.headings[-1] if self.headings else None
        return last if last is not None and last.level == 0 and not last.title else None


def split_number(text: str) -> tuple[int, str, str] | None:
    """Give depth, number and the rest of a numbered line; None when it bears no number."""
    plain = text.strip()
    for level, pattern in NUMBERS:
        found = pattern.match(plain)
        if found:
            return level, compact(found.group()), plain[found.end() :].strip()
    return None


def is_titular(text: str) -> bool:
    """Tell whether a text can be a title: short, and no sentence or figure."""
    plain = compact(text)
    return 0 < len(plain) <= MOST_CHARACTERS and not _SENTENCE.search(plain)


def numbered_heading(text: str) -> Heading | None:
    """Give the heading that a numbered line is; None when it is a sentence or a list item with one."""
    numbered = split_number(text)
    if numbered is None:
        return None
    level, number, title = numbered
    if not title:
        return Heading(level, number, "") if level == 0 else None
    if not is_titular(title) and not _noun_with_stop(title):
        return None
    return Heading(level, number, title)


def _noun_with_stop(title: str) -> bool:
    """Tell whether a title just has a full stop put after it: `（一）总体情况。`."""
    plain = compact(title)
    body = plain.removesuffix("。")
    return body != plain and is_titular(body) and body.endswith(tuple(wordings()["headings"]["ends"]))
