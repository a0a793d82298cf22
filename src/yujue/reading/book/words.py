"""Texts of the book, and the terms it explains."""

from __future__ import annotations

from collections.abc import Mapping

from yujue.facts.book import Book
from yujue.forms.book import CHOSEN_TERMS, OWN_TERM, header_key, problem_at, usually_asked
from yujue.reading.book.cells import Cells
from yujue.reading.book.entries import values
from yujue.reading.book.table import Table


def texts(table: Table, cells: Cells, book: Book) -> dict[str, str]:
    """Give the texts by key; a row without key counts by its label, rows of one key are its paragraphs."""
    labels = {header_key(label): key for key, label in usually_asked(book).items()}
    found: dict[str, list[str]] = {}
    for at, row in values(table, cells):
        text = row.get("text")
        label = str(row.get("label") or "")
        key = str(row.get("key") or labels.get(header_key(label), ""))
        if text and key:
            found.setdefault(key, []).append(str(text))
        elif text:
            cells.problems.append(problem_at("book.text_without_key", at, "text", text=label or str(text)[:20]))
    return {key: "\n".join(parts) for key, parts in found.items()}


def terms(table: Table, cells: Cells) -> Mapping[str, str]:
    """Give the chosen terms as one text, and a text for each term that is explained here."""
    chosen: list[str] = []
    own: dict[str, list[str]] = {}
    for _, row in values(table, cells):
        term = str(row.get("term") or "")
        if term and row.get("chosen") == "yes" and term not in chosen:
            chosen.append(term)
        if term and row.get("text"):
            own.setdefault(OWN_TERM + term, []).append(str(row["text"]))
    first = {CHOSEN_TERMS: "\n".join(chosen)} if chosen else {}
    return {**first, **{key: "\n".join(parts) for key, parts in own.items()}}
