"""What building a book gave: files, problems of the book, texts still needed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from yujue.api.json_read import document_json
from yujue.api.words import SEVERITY_WORDS, document_words
from yujue.compiling import Need
from yujue.disclosure import Disclosure
from yujue.facts.book import Problem

SCHEMA = "yujue.build/1"


@dataclass(frozen=True, slots=True, eq=False)
class Built:
    """The disclosure that was written, the files, the problems with sheet and cell, the texts people must add."""

    disclosure: Disclosure
    written: tuple[Path, ...]
    problems: tuple[Problem, ...]
    needs: tuple[Need, ...]

    @property
    def errors(self) -> int:
        """How many problems make figures wrong."""
        return sum(problem.severity == "error" for problem in self.problems)


def build_text(built: Built) -> str:
    """Say what was written, what is wrong with the book and what it still needs."""
    return (
        "\n".join([document_words(built.disclosure.document), *_written(built), *_problems(built), *_needs(built)])
        + "\n"
    )


def _written(built: Built) -> Iterator[str]:
    for path in built.written:
        yield f"  已写  {path}"


def _problems(built: Built) -> Iterator[str]:
    if built.problems:
        yield ""
        yield f"账套中的问题（{len(built.problems)}）"
    for problem in built.problems:
        where = " ".join(part for part in (problem.sheet, problem.cell) if part)
        yield f"  {SEVERITY_WORDS.get(problem.severity, problem.severity)}  {where or '账套'}：{problem.message}"
        if problem.remedy:
            yield f"        处理  {problem.remedy}"


def _needs(built: Built) -> Iterator[str]:
    if built.needs:
        yield ""
        yield f"还要由人填写（{len(built.needs)}），文中以【请填写】标出"
    for need in built.needs:
        yield f"  {need.section}  {need.label}" if need.section else f"  {need.label}"


def build_json(built: Built) -> dict[str, Any]:
    """Give it as yujue.build/1; `written` are paths as given."""
    return {
        "schema": SCHEMA,
        "document": document_json(built.disclosure.document),
        "written": [str(path) for path in built.written],
        "problems": [asdict(problem) for problem in built.problems],
        "needs": [asdict(need) for need in built.needs],
    }
