"""The marked-up original, in the format of the document."""

from __future__ import annotations

from pathlib import Path

from yujue.checking import Report
from yujue.reading.errors import UnusableFileError
from yujue.writing.marks import mark_docx, mark_pdf

MARKED = {"pdf": ("PDF", mark_pdf), "docx": ("Word（docx）", mark_docx)}
"""Formats that can be marked: what they are called, and what marks them."""


def mark_original(form: str, original: Path | None, report: Report, target: Path) -> int:
    """Write the marked-up copy of a single document of that format; give how many marks were set."""
    name, mark = MARKED[form]
    if original is None or report.document.format != form:
        reason = f"只有单个 {name} 文件能用 --format {form} 做成带批注的原文，请改用 html 或 xlsx"
        raise UnusableFileError(report.document.file, reason)
    return mark(original, report, target)
