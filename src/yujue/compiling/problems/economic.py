"""Economic classes: the two beside each other, and with the structure of expenditure."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.codes import dep_to_gov, is_known
from yujue.compiling.problems.words import judged, label, unit_label
from yujue.facts.book import Book, Line, Problem
from yujue.forms.book import problem_at

OTHER = "99"
"""Codes that end so are “other”: they may stand beside much."""


def economic_problems(book: Book) -> Iterator[Problem]:
    """Find pairs that the unit's kind does not allow, and classes that do not fit 人员经费 or 公用经费."""
    for line in book.lines:
        yield from _pair(book, line)
        yield from _nature(book, line)


def _pair(book: Book, line: Line) -> Iterator[Problem]:
    unit = book.unit(line.agency_code)
    fit = dep_to_gov(line.dep_bgt_eco_code)
    gov = line.gov_bgt_eco_code
    if unit is None or not unit.kind or fit is None or not is_known("gov_bgt_eco", gov) or gov.endswith(OTHER):
        return
    side = judged("unit_kind").get(unit.kind)
    allowed = getattr(fit, side) if side else fit.any_kind
    if gov not in allowed:
        yield problem_at(
            "book.economic_pair",
            line.at,
            "gov_bgt_eco_code",
            unit=unit_label(book, unit.agency_code),
            kind=unit.kind,
            dep=label("dep_bgt_eco", line.dep_bgt_eco_code, book),
            gov=label("gov_bgt_eco", gov, book),
            right="或".join(label("gov_bgt_eco", code, book) for code in allowed),
        )


def _nature(book: Book, line: Line) -> Iterator[Problem]:
    right = judged("nature").get(line.nature)
    code = line.dep_bgt_eco_code
    if right and code and code[:3] not in right and code not in judged("disputed")["codes"]:
        words = {"nature": label("nature", line.nature, book), "dep": label("dep_bgt_eco", code, book)}
        yield problem_at("book.economic_nature", line.at, "dep_bgt_eco_code", right="、".join(right), **words)
