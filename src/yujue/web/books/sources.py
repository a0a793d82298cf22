"""What a new book is made from: the example, nothing, a file, last year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from yujue import api
from yujue.web.books.keep import begin_book, book_of, named_rows, plain_rows
from yujue.web.desk import RefusedError
from yujue.web.models import Book
from yujue.web.task import Task
from yujue.web.uploads import path_of, take_in
from yujue.web.waited import waited

EARLIEST, LATEST = 2000, 2100


def book_from(
    source: str, edition: str = "", year: int | None = None, other: int | None = None, file: Any = None
) -> Book:
    """Make a book: `source` is example | empty | file | last_year (of `file`, or of the book numbered `other`)."""
    if year is not None and not EARLIEST <= year <= LATEST:
        raise RefusedError("年度应是四位数，例如 2026")
    if source == "example":
        return _kept("清河市科学技术局 2025 年预算（示例）", *_read("rows", api.EXAMPLE_BOOKS["qinghe"]), source=source)
    rows: api.BookRows
    if source == "empty":
        rows = api.begin_rows(edition, year)
        return _kept(f"{year or date.today().year} 年新账套", rows, (), source=source, edition=edition)  # noqa: DTZ011
    if source == "last_year" and other is not None:
        before = book_of(other)
        rows = api.next_year_rows(plain_rows(named_rows(before)), edition or None, year)
        return _kept(_named(rows, before.name), rows, (), source=source, begun_from=before.pk)
    if source in {"file", "last_year"}:
        if file is None:
            raise RefusedError("没有选择文件，请先选择")
        document = take_in(file.name or "", file)
        kind = "rows" if source == "file" else "next"
        rows, notes = _read(kind, path_of(document), edition, year)
        return _kept(_named(rows, Path(document.name).stem), rows, notes, source=source, sha256=document.sha256)
    raise RefusedError("没有说从哪里开始：示例、空白、文件或上年")


def _kept(name: str, rows: api.BookRows, notes: Sequence[str], **source: Any) -> Book:
    return begin_book(name, rows, notes, **source)


def _named(rows: api.BookRows, otherwise: str) -> str:
    """Name a book after its cover."""
    said = api.book_cover(next(iter(rows.get("cover", ())), {}))
    if not said.organisation:
        return otherwise
    word = "决算" if said.kind == "final" else "预算"
    return f"{said.organisation} {said.fiscal_year} 年{word}" if said.fiscal_year else f"{said.organisation}{word}"


def _read(kind: str, path: Path, edition: str = "", year: int | None = None) -> tuple[api.BookRows, Sequence[str]]:
    """Read a file in a process of its own, like every file that comes from outside."""
    found = waited(Task(kind, str(path), "rows", str(year or ""), edition))
    return found["rows"], found["notes"]
