"""From a book to one part of its year of performance at a date."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from yujue.api.performance.plain import plain
from yujue.api.publish.books import compile_file
from yujue.compiling.goals.overall import overall_indicators
from yujue.disclosure import Table
from yujue.facts.book import Book
from yujue.forms.schemes import Scheme, lint_scheme, scheme_of
from yujue.performance.cycle_tables import ledger_tables, monitoring_tables, ratio_table
from yujue.performance.department import department_evaluation
from yujue.performance.ledger import ledger, suggestions
from yujue.performance.monitoring import monitoring
from yujue.performance.ratios import ratios
from yujue.performance.self_evaluation import self_evaluations
from yujue.performance.sheet import department_table, evaluation_table, summary_table
from yujue.reading.book.dates import day
from yujue.reading.errors import UnusableFileError

PERFORMANCE_PARTS: Mapping[str, str] = {
    "ratios": "投入管理比率",
    "monitoring": "项目支出绩效运行监控",
    "self_evaluation": "项目支出绩效自评",
    "department_evaluation": "部门整体支出绩效自评",
    "ledger": "整改台账和预算安排建议",
}
Made = tuple[dict[str, Any], tuple[Table, ...]]


@dataclass(frozen=True, slots=True)
class PerformanceView:
    """One part at a date: its tables as printed, `data` as it stands in the JSON."""

    part: str
    at: str
    book: Book
    tables: tuple[Table, ...]
    data: dict[str, Any]


def performance_view(
    source: Path | str | Book, part: str, at: str, schemes_file: Path | str | None = None
) -> PerformanceView:
    """Make a part (`PERFORMANCE_PARTS`) of a book at a date of its year (2026-07-31, also 2026年7月31日).

    `schemes_file` is a TOML file of an office's own schemes (as in `forms/schemes.toml`), for self-evaluations.
    Raises `UnusableFileError` for a file, date, part or scheme that cannot be used.
    """
    book = source if isinstance(source, Book) else compile_file(source)[0]
    if part not in _MAKERS:
        raise UnusableFileError(part, f"没有这一部分，可用的是 {'、'.join(_MAKERS)}")
    found = day(at)
    if found is None or found.year != book.fiscal_year:
        raise UnusableFileError(at, f"日期应在账套的年度之内，例如 {book.fiscal_year}-07-31")
    data, tables = _MAKERS[part](book, found.isoformat(), _schemes(schemes_file))
    return PerformanceView(part, found.isoformat(), book, tables, data)


def _schemes(file: Path | str | None) -> dict[str, Scheme] | None:
    if file is None:
        return None
    try:
        found = {name: scheme_of(name, one) for name, one in tomllib.loads(Path(file).read_text("utf-8")).items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, ArithmeticError) as error:
        raise UnusableFileError(str(file), f"不是自评方案（写法见 forms/schemes.toml）：{error}") from error
    wrong = [text for one in found.values() for text in lint_scheme(one)]
    if wrong:
        raise UnusableFileError(str(file), "；".join(wrong))
    return found


def _ratios(book: Book, at: str, _: dict[str, Scheme] | None) -> Made:
    made = ratios(book, at)
    return {"ratios": plain(made)}, (ratio_table(book, made, at),)


def _monitoring(book: Book, at: str, _: dict[str, Scheme] | None) -> Made:
    made = monitoring(book, at)
    return {"projects": plain(made)}, monitoring_tables(book, made, at)


def _evaluation(book: Book, at: str, offered: dict[str, Scheme] | None) -> Made:
    made = self_evaluations(book, at, offered)
    forms = tuple(evaluation_table(book, one, n) for n, one in enumerate(made, 1))
    return {"projects": plain(made)}, (*forms, summary_table(book, made, len(made) + 1))


def _department(book: Book, at: str, offered: dict[str, Scheme] | None) -> Made:
    made = department_evaluation(book, overall_indicators(book), at, offered)
    return {"department": plain(made)}, (department_table(book, made),)


def _ledger(book: Book, at: str, _: dict[str, Scheme] | None) -> Made:
    entries, advised = ledger(book, at), suggestions(book, at)
    return {"entries": plain(entries), "suggestions": plain(advised)}, ledger_tables(book, entries, advised, at)


_MAKERS: Mapping[str, Callable[[Book, str, dict[str, Scheme] | None], Made]] = {
    "ratios": _ratios,
    "monitoring": _monitoring,
    "self_evaluation": _evaluation,
    "department_evaluation": _department,
    "ledger": _ledger,
}
