"""What compiling a book gives."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.disclosure import Disclosure
from yujue.facts import FactSet
from yujue.facts.book import Problem


@dataclass(frozen=True, slots=True)
class Need:
    """A text that only people can write and the book lacks. `key` is its key in `Book.texts`."""

    key: str
    label: str
    section: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Compiled:
    """The disclosure, the facts it was made of, what is wrong with the book and what it still needs."""

    disclosure: Disclosure
    facts: FactSet
    problems: tuple[Problem, ...] = ()
    needs: tuple[Need, ...] = ()
