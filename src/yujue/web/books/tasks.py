"""What is done with books in a process of its own. No Django here."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from yujue import api
from yujue.web.task import Task, put_json, remove

REPORTS = "reports"
"""The part of a year of performance that is written by `api.build_reports`."""


def read_rows(task: Task, _: Path) -> dict[str, Any]:
    """Give the rows of a book's file as the summary."""
    rows, problems = api.book_rows(task.path)
    lines = [" ".join(part for part in (one.sheet, one.cell, one.message) if part) for one in problems]
    return {"rows": rows, "notes": lines}


def next_rows(task: Task, _: Path) -> dict[str, Any]:
    """Give the rows of next year's book, begun from this year's file, as the summary."""
    return {"rows": api.next_year_rows(task.path, task.edition or None, int(task.other or 0) or None), "notes": []}


def performance(task: Task, file: Path) -> dict[str, Any]:
    """Write a part (`edition`) of a book's year of performance at a date (`other`): a form, or JSON for the page."""
    if task.edition == REPORTS:
        return _reports(task, file)
    view = api.performance_view(task.path, task.edition, task.other)
    if file.suffix == ".json":
        put_json(file, api.performance_page(view))
    else:
        api.write_performance(view, file)
    return {}


def _reports(task: Task, file: Path) -> dict[str, Any]:
    """Write the evaluation reports of a book, every format, into one zip."""
    folder = file.with_suffix(".folder")
    kind = "all" if api.compile_file(task.path)[0].kind == "final" else "project"
    try:
        api.build_reports(task.path, folder, kind)
        shutil.make_archive(str(file.with_suffix("")), "zip", folder)
    finally:
        remove(folder)
    return {}
