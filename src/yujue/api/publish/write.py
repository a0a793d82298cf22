"""Write a compiled book in every format."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from yujue.api.publish.books import compile_file
from yujue.api.publish.outcome import Built
from yujue.compiling import Compiled
from yujue.facts.book import Book
from yujue.layout import Laid, lay_out
from yujue.reading.errors import UnusableFileError

Writer = Callable[[Laid, Path], object]
FORMATS = ("docx", "xlsx", "pdf", "html", "data")
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def build(
    path: Path | str,
    out: Path | str,
    edition_name: str | None = None,
    formats: Sequence[str] = FORMATS,
    told: Callable[[str], None] | None = None,
) -> Built:
    """Compile a book and write it into folder `out`; `told` hears which format is being written.

    Raises `UnusableFileError` for a book that cannot be read, an unknown format or edition, a folder not writable.
    """
    unknown = [name for name in formats if name not in FORMATS]
    if unknown:
        raise UnusableFileError("、".join(unknown), f"没有这种格式，可用的是 {'、'.join(FORMATS)}")
    book, compiled = compile_file(path, edition_name)
    written = write_formats(book, compiled, Path(out), formats, told)
    return Built(compiled.disclosure, written, compiled.problems, compiled.needs)


def write_formats(
    book: Book, compiled: Compiled, out: Path, formats: Sequence[str], told: Callable[[str], None] | None = None
) -> tuple[Path, ...]:
    """Write the formats wanted, in our order; give the files written (the package's folder for data)."""
    laid = lay_out(compiled.disclosure)
    stem = _UNSAFE.sub("", laid.title).strip(" .") or "公开"
    written = []
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name in (name for name in FORMATS if name in formats):
            if told is not None:
                told(name)
            written.append(write_laid(name, book, compiled, laid, out / f"{stem}.{name}"))
    except OSError as error:
        raise UnusableFileError(str(out), f"写不进这个文件夹（{error.strerror}），请换一个位置") from error
    return tuple(written)


def write_laid(name: str, book: Book, compiled: Compiled, laid: Laid, target: Path) -> Path:
    """Write one format of what was laid out; each writer's library is imported only when it is wanted."""
    if name == "data":
        from yujue.writing.data import write_data

        write_data(book, compiled.facts, compiled.disclosure, target.parent / "data")
        return target.parent / "data"
    if name == "html":
        from yujue.writing.html import write_html

        return write_html(laid, target, compiled.facts, {each.name: each.pro_code for each in book.projects})
    document_writer(name)(laid, target)
    return target


def document_writer(name: str) -> Writer:
    """Give the writer of docx, pdf, html or xlsx, its library imported only now."""
    if name == "html":
        from yujue.writing.html import write_html

        return write_html
    if name == "docx":
        from yujue.writing.docx import write_docx

        return write_docx
    if name == "pdf":
        from yujue.writing.pdf import write_pdf

        return write_pdf
    from yujue.writing.xlsx import write_xlsx

    return write_xlsx
