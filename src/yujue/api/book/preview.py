"""What a book in rows gives: problems, totals, the document in pieces, findings of its check, texts still needed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from yujue.api.book.problems import PlacedProblem, problems_of
from yujue.api.book.rows import BookRows
from yujue.api.book.totals import book_totals
from yujue.api.check import check_disclosure
from yujue.api.goal_problems import without_told
from yujue.api.publish.books import can_build
from yujue.checking import Finding
from yujue.compiling import Need, compile_book
from yujue.layout import lay_out

PAGE_ASSETS = Path(__file__).parents[2] / "writing" / "html" / "template"
"""The folder with the style `page.css` of a document's pieces."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of the document: `digest` identifies its content."""

    digest: str
    kind: str
    title: str
    html: str


@dataclass(frozen=True, slots=True, eq=False)
class Preview:
    """All that a book gives; without an edition there are problems alone."""

    problems: tuple[PlacedProblem, ...]
    totals: Mapping[str, Any] = field(default_factory=dict)
    pieces: tuple[Piece, ...] = ()
    findings: tuple[Finding, ...] = ()
    needs: tuple[Need, ...] = ()


def preview(rows: BookRows, *, document: bool = True) -> Preview:
    """Compile rows; without `document` problems and totals alone, which takes a tenth of the time."""
    book, problems = problems_of(rows)
    if book is None:
        return Preview(problems)
    totals = book_totals(book)
    if not document:
        return Preview(problems, totals)
    from yujue.writing.html import html_pieces

    compiled = compile_book(book)
    laid = lay_out(compiled.disclosure)
    made = html_pieces(laid, compiled.facts, {each.name: each.pro_code for each in book.projects})
    pieces = tuple(Piece(_digest(one.html), one.kind, one.title, one.html) for one in made)
    findings = check_disclosure(compiled.disclosure).findings if can_build(book.edition) else ()
    untold = without_told(findings, tuple(one.problem for one in problems))
    return Preview(problems, totals, pieces, untold, compiled.needs)


def _digest(html: str) -> str:
    return hashlib.sha256(html.encode()).hexdigest()[:16]
