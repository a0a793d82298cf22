"""The year of performance of a book: forms made in a process of their own, once for each state of the book."""

from __future__ import annotations

import hashlib
import json
import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings

from yujue import api
from yujue.web.books.keep import named_rows, plain_rows
from yujue.web.books.tasks import REPORTS
from yujue.web.models import Book
from yujue.web.task import Task
from yujue.web.waited import waited

FORMS = {"docx", "xlsx", "pdf", "html"}
"""What forms are written as; reports come as one zip."""


def page_of(book: Book, part: str, at: str) -> dict[str, Any]:
    """Give the tables of a part at a date, and what is asked for."""
    plain: dict[str, Any] = json.loads(made(book, part, at, "json").read_text("utf-8"))
    return plain


def made(book: Book, part: str, at: str, form: str) -> Path:
    """Give the file of a part; `RefusedError` when it cannot be made."""
    state = hashlib.sha256(repr((book.pk, book.change, part, at)).encode()).hexdigest()[:20]
    folder = Path(settings.YUJUE_PLACES.results) / "performance"
    target = folder / f"{state}.{form}"
    if not target.exists():
        folder.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=settings.YUJUE_PLACES.incoming) as room:
            source = api.write_rows(plain_rows(named_rows(book)), Path(room) / "账套.xlsx")
            waited(Task("performance", str(source), str(target), other=at, edition=part))
    return target


def usual_date(book: Book) -> str:
    """Give the last day of the book's year."""
    return f"{book.fiscal_year}-12-31" if book.fiscal_year else ""


def parts() -> dict[str, str]:
    """Give the parts with their names, the reports last."""
    return {**api.PERFORMANCE_PARTS, REPORTS: "绩效评价报告"}
