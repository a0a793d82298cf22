"""Publishing: a state of a book is frozen with its SHA-256, its files are written once and stay as they are."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path
from typing import Any, cast

from django.conf import settings
from django.db import transaction
from django.http import Http404

from yujue import api
from yujue.web.books.keep import made_by, named_rows, plain_rows
from yujue.web.books.reckoner import reckoner
from yujue.web.desk import RefusedError, begin, folder_of, refuse_unkept
from yujue.web.journal import note
from yujue.web.models import Book, Document, Job, Version, VersionFile
from yujue.web.uploads import take_in

LONGEST_NOTE = 300


def workbook(book: Book, rows: api.BookRows) -> Document:
    """Keep the workbook of rows as a document."""
    with tempfile.TemporaryDirectory(dir=settings.YUJUE_PLACES.incoming) as folder:
        path = api.write_rows(rows, Path(folder) / "账套.xlsx")
        with path.open("rb") as file:
            return take_in(f"{book.name}.xlsx", file)


def build_book(book: Book) -> Job:
    """Begin to build all formats of a book as it is now."""
    return begin("build", workbook(book, plain_rows(named_rows(book))))


def publish(book: Book, said: str = "", *, accept: bool = False) -> Version:
    """Freeze a book as its next version and begin to write its files.

    With errors, or texts still to be written, it is refused unless `accept` says that they are known.
    """
    if len(said) > LONGEST_NOTE:
        raise RefusedError(f"说明最多 {LONGEST_NOTE} 个字")
    refuse_unkept(said)
    found = reckoner("whole").of(book)
    wrong = what_is_open(found)
    if not found["pieces"]:
        raise RefusedError("还编不出公开文件：请先在“封面”里选好公开格式和年度")
    if any(wrong.values()) and not accept:
        words = f"错误 {wrong['errors']} 处，待填 {wrong['needs']} 项"
        raise RefusedError(f"还不能发布：{words}。请先改好；确实要带着它们发布，请勾选“我知道”")
    with transaction.atomic():
        held = Book.objects.select_for_update().get(pk=book.pk)
        if held.change != found["change"]:
            raise RefusedError("刚刚又有改动，请看过预览再发布")
        return _freeze(held, said, wrong)


def _freeze(book: Book, said: str, wrong: dict[str, int]) -> Version:
    named = named_rows(book)
    rows = plain_rows(named)
    job = begin("build", workbook(book, rows))
    Job.objects.filter(pk=job.pk).update(published=True)
    last = Version.objects.filter(book=book).first()
    version = Version.objects.create(
        book=book,
        number=last.number + 1 if last else 1,
        change=book.change,
        who=made_by()["who"],
        note=said,
        rows=named,
        sha256=api.rows_digest(rows),
        open=wrong,
        document=job.document,
        job=job,
    )
    about = {"book": book.pk, "version": version.number, "change": book.change, "sha256": version.sha256}
    note("发布", book.name, **about, said=said, open=wrong)
    return cast("Version", version)


def what_is_open(found: dict[str, Any]) -> dict[str, int]:
    """Count what should be mended before publishing: errors of the book and of its document, texts to write."""
    errors = sum(one["severity"] == "error" for one in (*found["problems"], *found["findings"]))
    return {"errors": errors, "needs": len(found["needs"])}


def seal_files(number: int, summary: dict[str, Any]) -> None:
    """Write down the files of a version when they are written."""
    version = Version.objects.filter(job_id=number).select_related("job").first()
    if version is not None and not version.files.exists():
        for name in summary["files"]:
            size = (folder_of(version.job) / name).stat().st_size
            VersionFile.objects.create(version=version, name=name, sha256=summary["digests"][name], size=size)


def version_of(book: Book, number: int) -> Version:
    """Give a version of a book; 404 when there is none."""
    version = Version.objects.filter(book=book, number=number).select_related("job", "document").first()
    if version is None:
        raise Http404
    return cast("Version", version)


def file_of(version: Version, name: str) -> Path:
    """Give a file of a version; refused when it is not what was published, byte for byte."""
    kept = version.files.filter(name=name).first()
    if kept is None:
        raise Http404
    path = folder_of(version.job) / name
    if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != kept.sha256:
        raise RefusedError(f"“{name}”与发布时不一样了（SHA-256 不符），请从备份恢复")
    return path


def difference(new: Version, old: Version) -> tuple[api.RowChange, ...]:
    """Give the cells that differ between two versions."""
    return api.rows_changed(old.rows, new.rows)


def difference_by_line(new: Version, old: Version) -> tuple[api.SheetChange, ...]:
    """Give the lines that differ between two versions."""
    return api.lines_changed(old.rows, new.rows)
