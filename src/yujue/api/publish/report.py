"""Evaluation reports of a book, written as Word, PDF and web page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from yujue.api.publish.books import read_any_book
from yujue.api.publish.outcome import Built
from yujue.api.publish.write import write_formats
from yujue.compiling import Need
from yujue.compiling.narrative.evaluated import SCORE
from yujue.compiling.reports import KINDS, Wanted, compile_report, wanted_of
from yujue.facts.book import Book, Stated
from yujue.performance.self_evaluation import self_evaluations
from yujue.reading.errors import UnusableFileError
from yujue.writing.book import write_book

REPORT_KINDS = KINDS
REPORT_FORMATS = ("docx", "pdf", "html")


def build_reports(
    path: Path | str,
    out: Path | str,
    kind: str = "all",
    projects: Sequence[str] = (),
    formats: Sequence[str] = REPORT_FORMATS,
) -> tuple[Built, ...]:
    """Write the evaluation reports of a book into folder `out`; a document each.

    `kind` is all (the department's report and all projects' in one), department, or project (one for each, or for the
    codes in `projects`). Raises `UnusableFileError` for a book that cannot be read, a book of a budget for
    which the department's report is wanted or that has no execution of the whole year,
    an unknown format, kind or project, a folder not writable.
    """
    unknown = [name for name in formats if name not in REPORT_FORMATS]
    if unknown:
        raise UnusableFileError("、".join(unknown), f"没有这种格式，可用的是 {'、'.join(REPORT_FORMATS)}")
    book, problems = read_any_book(path)
    book = _marked(book)
    made = (compile_report(book, one) for one in _wanted(book, path, kind, projects))
    return tuple(
        Built(
            compiled.disclosure,
            write_formats(book, compiled, Path(out), formats),
            (*problems, *compiled.problems),
            compiled.needs,
        )
        for compiled in made
    )


def ask_reports(path: Path | str, target: Path | str) -> tuple[Need, ...]:
    """Write a copy of a book in which everything that its evaluation reports still need has a row to fill.

    Gives what is asked for. An existing file is never written over. Raises `UnusableFileError` as `build_reports` does.
    """
    if Path(target).exists():
        raise UnusableFileError(str(target), "这个文件已经存在，为免覆盖请换一个名字")
    book, _ = read_any_book(path)
    marked = _marked(book)
    needs = tuple(need for one in _wanted(book, path, _usual(book), ()) for need in compile_report(marked, one).needs)
    try:
        write_book(book, target, {need.key: need.label for need in needs})
    except OSError as error:
        raise UnusableFileError(str(target), f"写不了这个文件（{error.strerror}），请换一个位置") from error
    return needs


def _marked(book: Book) -> Book:
    """Give the book with the marks of its self-evaluation at the end of the year; what it states itself stays."""
    given = {each.measure for each in book.stated}
    made = self_evaluations(book, f"{book.fiscal_year}-12-31")
    marks = (
        Stated(one.total, measure=SCORE + one.project.pro_code)
        for one in made
        if one.total is not None and SCORE + one.project.pro_code not in given
    )
    return replace(book, stated=(*book.stated, *marks))


def _usual(book: Book) -> str:
    return "all" if book.kind == "final" else "project"


def _wanted(book: Book, path: Path | str, kind: str, codes: Sequence[str]) -> tuple[Wanted, ...]:
    name = Path(path).name
    if book.kind != "final" and kind != "project":
        raise UnusableFileError(name, "部门的绩效评价报告按决算写，这本账套是预算；请用决算的账套，或只写项目的报告")
    if book.kind != "final" and not any(each.date == f"{book.fiscal_year}-12-31" for each in book.execution):
        raise UnusableFileError(name, f"账套里没有{book.fiscal_year}年12月31日的执行数，写不出全年的项目报告")
    try:
        found = wanted_of(book, kind, codes)
    except ValueError:
        raise UnusableFileError(kind, f"没有这种报告，可用的是 {'、'.join(KINDS)}") from None
    except KeyError as error:
        raise UnusableFileError(name, f"没有项目编码为 {error.args[0]} 的有支出的项目") from None
    if not found:
        raise UnusableFileError(name, "账套里没有有支出的项目，没有项目报告可写")
    return found
