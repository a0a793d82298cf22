"""Units, projects and indicators as rows."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.disclosure import Disclosure
from yujue.facts import FactSet
from yujue.facts.book import Book
from yujue.writing.data.money import Row, plain


def unit_rows(book: Book, facts: FactSet) -> Iterator[Row]:
    """Give the department, its units, and any other that a fact names."""
    known = {book.agency_code: {"agency_code": book.agency_code, "agency_name": book.organisation, "kind": ""}}
    for unit in book.units:
        known[unit.agency_code] = {"agency_code": unit.agency_code, "agency_name": unit.name, "kind": unit.kind}
    yield from known.values()
    yield from ({"agency_code": code} for code in _used("agency_code", facts) if code not in known)


def project_rows(book: Book, facts: FactSet) -> Iterator[Row]:
    """Give the projects, and any other that a fact names."""
    for project in book.projects:
        yield {
            "pro_code": project.pro_code,
            "pro_name": project.name,
            "agency_code": project.agency_code,
            "pro_cat_code": project.pro_cat_code,
            "nature": project.nature,
            "goal": project.goal,
        }
    known = {project.pro_code for project in book.projects}
    yield from ({"pro_code": code} for code in _used("pro_code", facts) if code not in known)


def _used(dimension: str, facts: FactSet) -> list[str]:
    found = (fact.slice.get(dimension) for fact in facts.facts)
    return sorted({code for code in found if code})


def indicator_rows(book: Book | None, disclosure: Disclosure) -> Iterator[Row]:
    """Give the indicators of the book, or those that the document prints."""
    yield from _of_book(book) if book is not None else _of_document(disclosure)


def _of_book(book: Book) -> Iterator[Row]:
    for one in book.indicators:
        project = book.project(one.pro_code)
        yield {
            "pro_code": one.pro_code,
            "pro_name": project.name if project is not None else "",
            "level1": one.level1,
            "level2": one.level2,
            "name": one.name,
            "operator": one.operator,
            "target": one.target,
            "unit": one.unit,
            "direction": one.direction,
            "weight": plain(one.weight) if one.weight is not None else "",
            "standard": one.standard,
            "formula": one.formula,
            "evidence": one.evidence,
        }


def _of_document(disclosure: Disclosure) -> Iterator[Row]:
    for one in disclosure.indicators:
        yield {
            "pro_code": one.pro_code or "",
            "pro_name": one.project or "",
            "level1": one.level1,
            "level2": one.level2,
            "name": one.name,
            "operator": one.operator,
            "target": one.target,
            "unit": one.unit,
            "weight": plain(one.score) if one.score is not None else "",
            "standard": one.standard,
            "formula": one.formula,
            "evidence": one.evidence,
        }
