"""Writes the files of the package."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable
from pathlib import Path

from yujue.disclosure import Disclosure
from yujue.facts import FactSet
from yujue.facts.book import Book
from yujue.writing.data.codes import code_rows
from yujue.writing.data.declared import Resource, declared, declared_codes
from yujue.writing.data.descriptor import descriptor
from yujue.writing.data.figures import figure_rows, sentence_rows
from yujue.writing.data.money import Row, count_rows, fact_rows, slices_of, stated_rows, topic_rows
from yujue.writing.data.parts import indicator_rows, project_rows, unit_rows
from yujue.writing.data.readme import readme

Rows = Iterable[Row]


def write_data(book: Book | None, facts: FactSet | None, disclosure: Disclosure, directory: Path | str) -> Path:
    """Write a disclosure as a Frictionless data package and give its descriptor's path.

    Amounts are exact 元. Without a book and its facts (a document that was read) there are only printed figures and
    indicators. Files of the same names are replaced; the same document gives the same bytes.
    """
    folder = Path(directory)
    folder.mkdir(parents=True, exist_ok=True)
    rows = _printed(book, disclosure)
    if book is not None and facts is not None:
        rows |= _kept(book, facts)
    known = (*declared(), *(codes.resource for codes in declared_codes()))
    files = [(resource, csv_bytes(resource, rows[resource.name]())) for resource in known if resource.name in rows]
    for resource, data in files:
        (folder / f"{resource.name}.csv").write_bytes(data)
    (folder / "README.md").write_text(readme(disclosure.document, [file for file, _ in files]), "utf-8", newline="\n")
    target = folder / "datapackage.json"
    described = json.dumps(descriptor(disclosure.document, files), ensure_ascii=False, indent=2)
    target.write_text(described + "\n", "utf-8", newline="\n")
    return target


def _printed(book: Book | None, disclosure: Disclosure) -> dict[str, Callable[[], Rows]]:
    """Give the rows of what is printed, by file."""
    return {
        "figures": lambda: figure_rows(disclosure),
        "sentences": lambda: sentence_rows(disclosure),
        "indicators": lambda: indicator_rows(book, disclosure),
    }


def _kept(book: Book, facts: FactSet) -> dict[str, Callable[[], Rows]]:
    """Give the rows of what the book keeps, by file."""
    found: dict[str, Callable[[], Rows]] = {
        "facts": lambda: fact_rows(facts),
        "stated": lambda: stated_rows(facts),
        "topics": lambda: topic_rows(facts),
        "counts": lambda: count_rows(book),
        "units": lambda: unit_rows(book, facts),
        "projects": lambda: project_rows(book, facts),
    }
    for codes in declared_codes():
        found[codes.resource.name] = lambda codes=codes: code_rows(codes, slices_of(facts), book.fiscal_year)  # type: ignore[misc]
    return found


def csv_bytes(resource: Resource, rows: Rows) -> bytes:
    """Write rows as CSV (RFC 4180 quoting, lines end in LF, UTF-8); a column that a row lacks is empty."""
    text = io.StringIO()
    writer = csv.DictWriter(text, [field.name for field in resource.fields], restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")
