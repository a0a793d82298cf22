"""Headings: numbered, short, no sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from yujue.reading import Paragraph
from yujue.recognising.document.wordings import compact

_NUMERAL = "一二三四五六七八九十百"
NUMBERS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (0, re.compile(rf"第\s*[{_NUMERAL}\d]+\s*(?:部分|章|篇)\s*[:：、.]?|附\s*件\s*[{_NUMERAL}\d]*\s*[:：]?(?=\s|\S)")),
    (1, re.compile(rf"[{_NUMERAL}]{{1,3}}\s*[、.．]")),
    (2, re.compile(rf"[（(]\s*[{_NUMERAL}]{{1,3}}\s*[）)]\s*[、.．]?")),
    (3, re.compile(r"\d{1,2}\s*[、．]|\d{1,2}\s*\.(?!\d)")),
    (4, re.compile(r"[（(]\s*\d{1,2}\s*[）)]\s*[、.．]?|[①-⑳]")),
)
MOST_CHARACTERS = 42
_SENTENCE_END = re.compile(r"[。；;，,！!？?]$|[。；](?=.)|\d[\d,.]*\s*(?:万元|元|%|％)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its depth (0 for 第一部分), its number as printed, and the rest."""

    level: int
    number: str
    title: str

    @property
    def printed(self) -> str:
        """Number and title as one text without white space."""
        return self.number + compact(self.title)


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

    def waits_for_title(self) -> bool:
        """Tell whether the last heading is a bare `第一部分` whose name stands on the next line."""
        return bool(self.headings) and not self.headings[-1].title and self.headings[-1].level == 0


def split_number(text: str) -> tuple[int, str, str] | None:
    """Give depth, number and the rest of a numbered line; None when it bears no number."""
    plain = text.strip()
    for level, pattern in NUMBERS:
        found = pattern.match(plain)
        if found:
            return level, compact(found.group()), plain[found.end() :].strip()
    return None


def heading_of(paragraph: Paragraph, path: Path) -> Heading | None:
    """Tell whether a paragraph is a heading, and which."""
    text = paragraph.text.strip()
    numbered = split_number(text)
    if numbered is None:
        return _named(text, path)
    level, number, title = numbered
    if len(compact(title)) > MOST_CHARACTERS or _SENTENCE_END.search(title):
        return None
    if not title and level > 0:
        return None
    return Heading(level, number, title)


def _named(text: str, path: Path) -> Heading | None:
    """Give the bare `第一部分` above its name, when this line is one."""
    if path.waits_for_title() and len(compact(text)) <= MOST_CHARACTERS and not _SENTENCE_END.search(text):
        return replace(path.headings[-1], title=text)
    return None
