"""A whole disclosure from a book."""

from __future__ import annotations

from yujue.compiling.facts import book_facts
from yujue.compiling.goals import compile_goals
from yujue.compiling.narrative import compile_narrative
from yujue.compiling.problems import book_problems
from yujue.compiling.result import Compiled
from yujue.compiling.tables import compile_tables
from yujue.disclosure import Disclosure, DocumentInfo
from yujue.facts.book import Book
from yujue.forms import edition_file


def compile_book(book: Book) -> Compiled:
    """Give the document of a book with its facts, what is wrong with the book and what it still needs."""
    facts = book_facts(book)
    goals = compile_goals(book, facts)
    tables = tuple(sorted((*compile_tables(book, facts), *goals.tables), key=lambda table: table.id.partition("_")[0]))
    if edition_file(book.edition, "document.j2") is None:
        bare = Disclosure(document_info(book, ""), tables, indicators=goals.indicators, goals=goals.goals)
        return Compiled(bare, facts, book_problems(book), goals.needs)
    text = compile_narrative(book, facts, tables)
    cover = next((item.text.partition("\n")[0] for item in text.flow if item.kind == "cover"), "")
    disclosure = Disclosure(
        document=document_info(book, cover if book.organisation in cover else f"{cover}（{book.organisation}）"),
        tables=tables,
        statements=text.statements,
        indicators=goals.indicators,
        goals=goals.goals,
        texts=text.texts,
        outline=text.outline,
        flow=text.flow,
    )
    return Compiled(disclosure, facts, book_problems(book), (*text.needs, *goals.needs))


def document_info(book: Book, title: str) -> DocumentInfo:
    """Give the identity of a book's document; it has no file, format and pages before it is written."""
    usual = f"{book.organisation}{book.fiscal_year}年{LEVELS[book.level]}{KINDS[book.kind]}"
    return DocumentInfo(
        file="",
        sha256="",
        format="",
        title=title or usual,
        kind=book.kind,
        level=book.level,
        organisation=book.organisation,
        fiscal_year=book.fiscal_year,
        edition=book.edition,
        pages=0,
    )


LEVELS = {"department": "部门", "unit": "单位"}
KINDS = {"budget": "预算", "final": "决算"}
