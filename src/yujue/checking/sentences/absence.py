"""Sentences that say there is none of a kind of money, while a table prints some."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yujue.checking.finding import Finding
from yujue.checking.sentences.data import words
from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.printed_tables import Printings
from yujue.disclosure import Disclosure, Text
from yujue.facts import Slice
from yujue.facts.slice import member_inside
from yujue.forms.frame import STAGES


def false_absences(disclosure: Disclosure, tables: Printings) -> Iterator[Finding]:
    """Report each sentence that denies money which a table of the document's own year and stage prints."""
    for text, said, wanted in denials(disclosure):
        printed = _largest(wanted, tables)
        if printed is not None:
            yield _finding(text, said, printed)


def denials(disclosure: Disclosure) -> Iterator[tuple[Text, str, Slice]]:
    """Give the sentences that deny money of the document's own year: text, words, and the slice denied."""
    year, stage = disclosure.document.fiscal_year, STAGES.get(disclosure.document.kind)
    for text in disclosure.texts:
        for entry in words()["absence"] if text.role == "body" and year and stage else ():
            match = re.search(entry["pattern"], text.text)
            if match and not re.search(words()["other_year"], text.text[: match.start()][-12:]):
                yield text, match.group(), Slice.of(entry["slice"]).replaced(stage=stage or "", fiscal_year=str(year))


def _largest(wanted: Slice, tables: Printings) -> Figure | None:
    inside = [f for s, figures in tables.exact.items() if _covered(s, wanted) for f in figures if f.value > 0]
    return max(inside, key=lambda f: f.value, default=None)


def _covered(slice_: Slice, wanted: Slice) -> bool:
    return all(member_inside(name, slice_.get(name) or "", member) for name, member in wanted.members)


def _finding(text: Text, said: str, printed: Figure) -> Finding:
    message = f"文中称“{said}”，{printed.name}却有{printed.text}"
    return Finding("sentences.absence", "error", message, (text.place, printed.place), (said,), (printed.text,))
