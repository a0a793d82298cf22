"""A report from a book: the templates of forms/reports rendered like an edition's text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib import resources

from yujue.compiling.facts import book_facts
from yujue.compiling.narrative import compile_narrative
from yujue.compiling.narrative.evaluated import Evaluated
from yujue.compiling.narrative.work import Work
from yujue.compiling.problems import book_problems
from yujue.compiling.reports.tables import report_tables
from yujue.compiling.result import Compiled
from yujue.compiling.whole import document_info
from yujue.disclosure import Disclosure
from yujue.facts.book import Book

KINDS = ("all", "department", "project")
FORMS = {"department": "department.j2", "project": "project.j2"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document to write: the reports in it as pairs of kind and project code, and its title."""

    title: str
    parts: tuple[tuple[str, str], ...]


def wanted_of(book: Book, kind: str, codes: Sequence[str] = ()) -> tuple[Wanted, ...]:
    """Give the documents of a kind: all in one, the department's, or one for each project (of `codes`, if any).

    Raises KeyError for a code that no project with money has, ValueError for an unknown kind.
    """
    if kind not in KINDS:
        raise ValueError(kind)
    projects = {each.code: each.name for each in Evaluated(_work(book)).evaluated_projects()}
    chosen = [(code, projects[code]) for code in codes] if codes else list(projects.items())
    begin = f"{book.organisation}{book.fiscal_year}年度"
    department = ("department", "")
    if kind == "department":
        return (Wanted(f"{begin}部门预算绩效评价报告", (department,)),)
    if kind == "project":
        return tuple(Wanted(f"{begin}{name}绩效评价报告", (("project", code),)) for code, name in chosen)
    return (Wanted(f"{begin}绩效评价报告", (department, *(("project", code) for code, _ in chosen))),)


def compile_report(book: Book, wanted: Wanted) -> Compiled:
    """Compile one document: figures from the book, what people must write listed as needs."""
    facts = book_facts(book)
    work = Work.of(book, facts, ())
    tables = report_tables(work)
    template = "\n\n".join(_part(kind, code, first=n == 0) for n, (kind, code) in enumerate(wanted.parts))
    text = compile_narrative(book, facts, tables, template=template)
    shown = {item.table for item in text.flow if item.kind == "table"}
    disclosure = Disclosure(
        document=replace(document_info(book, wanted.title), kind="performance"),
        tables=tuple(table for table in tables if table.id in shown),
        statements=text.statements,
        texts=text.texts,
        outline=text.outline,
        flow=text.flow,
    )
    return Compiled(disclosure, facts, book_problems(book), text.needs)


def _part(kind: str, code: str, *, first: bool) -> str:
    """Give a template with the project it is about; each report begins a page."""
    body = resources.files("yujue.forms").joinpath("reports", FORMS[kind]).read_text("utf-8")
    opening = "" if first else "{{ page() }}\n\n"
    return f"{{% set code = {json.dumps(code, ensure_ascii=True)} %}}\n{opening}{body}"


def _work(book: Book) -> Work:
    return Work.of(book, book_facts(book), ())
