"""The register of what can be wrong with a book, as data: severity, words, basis, remedy."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from yujue.facts.book import At, Problem
from yujue.forms.data import load


@cache
def problem_rules() -> Mapping[str, Mapping[str, str]]:
    """Give every rule by its id (`book.amount`), with severity, title, message, basis and remedy."""
    return {f"book.{key}": entry for key, entry in load("book", "problems.toml").items()}


def problem(rule: str, *, sheet: str = "", cell: str = "", **words: object) -> Problem:
    """Make a problem of a rule; `words` fill the slots of its message and remedy. KeyError for an unknown rule."""
    entry = problem_rules()[rule]
    message, remedy = entry["message"].format_map(words), entry["remedy"].format_map(words)
    return Problem(rule, entry["severity"], message, sheet, cell, entry["basis"], remedy)


def problem_at(rule: str, at: At, field: str = "", **words: object) -> Problem:
    """Make a problem of a rule at a field of an entry."""
    return problem(rule, sheet=at.sheet, cell=at.cell(field) or (f"第{at.row}行" if at.row else ""), **words)
