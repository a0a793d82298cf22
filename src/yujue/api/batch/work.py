"""One document of a batch, done in a process of its own: checked, its report written, told in a few plain values."""

from __future__ import annotations

import contextlib
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from yujue.api.batch.joint import part_of
from yujue.api.batch.pool import PAGE_SECONDS
from yujue.api.check import check, check_together
from yujue.api.html import report_html
from yujue.api.json_check import report_json
from yujue.api.marks import MARKED, mark_original
from yujue.api.report_text import report_text
from yujue.checking import Report
from yujue.reading.errors import UnusableFileError
from yujue.writing.sheet import write_sheet
from yujue.writing.sheet.summary import counts_row, finding_rows, open_rows

SUFFIXES = {"text": ".txt", "json": ".json", "html": ".html", "xlsx": ".xlsx", "pdf": ".pdf", "docx": ".docx"}
GIGABYTE = 1 << 30


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may use: seconds, and bytes of address space (where the system can limit it).

    `page_seconds` come to it for each page that must be recognised.
    """

    seconds: float = 300.0
    memory: int = 4 * GIGABYTE
    page_seconds: float = PAGE_SECONDS


@dataclass(frozen=True, slots=True)
class Task:
    """A document, its digest, where its report goes, in which form.

    `previous` are earlier documents; `files` those that are one disclosure, when there are several.
    """

    path: str
    sha256: str
    report: str
    target: str
    form: str
    previous: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


def limited(memory: int) -> None:
    """Limit the memory of this process; on systems that cannot, nothing is limited."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def digest(path: Path) -> str:
    """Give the SHA-256 of a file, read in pieces."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def do(task: Task) -> dict[str, Any]:
    """Check one document and write its report; the result is an entry of the journal."""
    entry: dict[str, Any] = {"file": task.path, "sha256": task.sha256, "report": task.report}
    entry |= {"files": list(task.files)} if task.files else {}
    try:
        report = _checked(task)
        _write(report, task)
    except UnusableFileError as error:
        return {**entry, "status": "unusable", "report": None, "message": str(error)}
    except MemoryError:
        return {**entry, "status": "unusable", "report": None, "message": memory_words(task.path)}
    except Exception as error:  # noqa: BLE001 — our own fault is one entry; the others go on
        return {**entry, "status": "fault", "report": None, "message": f"{Path(task.path).name}：内部错误 {error!r}"}
    return {**entry, "status": "done", **told(report)}


def _checked(task: Task) -> Report:
    earlier = list(task.previous) or None
    return check_together(task.files, earlier) if task.files else check(task.path, earlier)


def memory_words(path: str) -> str:
    """Say that a document needs more memory than allowed."""
    return f"{Path(path).name}：内存用到上限，已停止，请拆分文件或用 --memory 放宽后再试"


def told(report: Report) -> dict[str, Any]:
    """Give what the summary of the batch says of a document, and what tells which others belong to it."""
    rows = {"counts": counts_row(report), "findings": finding_rows(report), "open": open_rows(report)}
    return {**rows, "part": part_of(report.disclosure)} if report.disclosure is not None else dict(rows)


def _write(report: Report, task: Task) -> None:
    """Write the report beside its place and move it there, so that a report that stands is whole."""
    target = Path(task.target)
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f".{target.name}.part{target.suffix}")
    if task.form == "xlsx":
        write_sheet(report, fresh, None if task.files else Path(task.path))
    elif task.form in MARKED:
        mark_original(task.form, Path(task.path), report, fresh)
    else:
        fresh.write_text(_text(report, task.form), "utf-8")
    fresh.replace(target)


def _text(report: Report, form: str) -> str:
    if form == "json":
        return json.dumps(report_json(report), ensure_ascii=False, allow_nan=False) + "\n"
    return report_html(report) if form == "html" else report_text(report)
