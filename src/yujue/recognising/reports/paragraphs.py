"""A paragraph of a report: its compact text, its numbers, and where each character stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from yujue.disclosure import Place, Reported, Text
from yujue.facts import Printed
from yujue.recognising.narrative.compact import Compact, compact
from yujue.recognising.narrative.numbers import Number, find_numbers

_DELIMITER = re.compile(r"[，。；：、]")
_BRACKETS = re.compile(r"（[^（）]*）")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with the titles of the headings above it (`section`, innermost last)."""

    source: Text
    compact: Compact
    numbers: tuple[Number, ...]
    section: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The compact text."""
        return self.compact.text

    def place(self, start: int, end: int) -> Place:
        """Give the place of a span of the compact text."""
        first, _ = self.compact.span(start, max(end, start + 1))
        at = self.source.place_at(first)
        base = self.source.place
        return replace(
            base, page=at.page or base.page, line=at.line or base.line, box=at.box or base.box, text=self.around(start)
        )

    def around(self, start: int) -> str:
        """Give the printed sentence that holds a character."""
        begin = max(self.text.rfind("。", 0, start), self.text.rfind("；", 0, start)) + 1
        ends = [at for at in (self.text.find("。", start), len(self.text) - 1) if at >= 0]
        first, last = self.compact.span(begin, min(ends) + 1)
        return self.source.text[first:last]

    def label(self, start: int) -> str:
        """Give the words before a number, back to the mark before them; marks within brackets are none."""
        hidden = _BRACKETS.sub(lambda found: "　" * len(found[0]), self.text[:start])
        marks = [found.end() for found in _DELIMITER.finditer(hidden)]
        return self.text[marks[-1] if marks else 0 : start]

    def figure(self, role: str, number: Number, name: str = "") -> Reported:
        """Make a figure of a number."""
        first, last = self.compact.span(number.start, number.end)
        shown = "".join(self.source.text[first:last].split())
        return Reported(role, shown, number.printed, number.unit, self.place(number.start, number.end), name)

    def matched(self, role: str, found: re.Match[str], unit: str, name: str = "") -> Reported:
        """Make a figure of the group `value` of a match."""
        digits = found["value"]
        printed = Printed(digits, Decimal(digits), len(digits.partition(".")[2]))
        return Reported(role, f"{digits}{unit}", printed, unit, self.place(found.start("value"), found.end()), name)

    def amounts(self) -> Iterator[Number]:
        """Give the amounts."""
        return (each for each in self.numbers if each.sort == "value" and each.kind == "amount")


def paragraph(text: Text, section: tuple[str, ...] = ()) -> Paragraph:
    """Make a paragraph of a text."""
    small = compact(text.text)
    return Paragraph(text, small, find_numbers(small.text), section)
