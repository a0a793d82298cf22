"""The texts that people wrote: duties, organisation, reasons. Found, never made up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yujue.disclosure import Disclosure, Statement
from yujue.forms.data import load

REASON = re.compile(r"(?<!预算数的)主要原因(?:是|为|：|:)+(?:[：:])?(?P<reason>[^；。]+)")
AGAINST_BUDGET = re.compile(r"决算数(?:大于|小于|高于|低于)预算数的?主要原因(?:是|为|：|:)*(?P<reason>[^；。]+)")
USE = re.compile(r"主要用于[：:](?!以下)(?P<use>[^。]+)。")


def texts_of(disclosure: Disclosure) -> dict[str, str]:
    """Give the texts by their keys."""
    found = {key: text for key, words in load("usual.toml")["texts"].items() if (text := _under(disclosure, words))}
    for statement in disclosure.statements:
        for key, reason in (*_reasons(statement), *_of_levels(statement)):
            found.setdefault(key, reason)
    return _phrases(disclosure) | found


def _phrases(disclosure: Disclosure) -> dict[str, str]:
    """Give what stands in sentences behind words that the data knows."""
    known = {key: re.compile(pattern) for key, pattern in load("usual.toml")["phrases"].items()}
    bodies = [text.text for text in disclosure.texts if text.role == "body"]
    found = ((key, pattern.search(body)) for key, pattern in known.items() for body in bodies)
    return {key: match["text"].strip(" ，,") for key, match in found if match is not None}


def _of_levels(statement: Statement) -> Iterator[tuple[str, str]]:
    """Give why final figures differ from the budget, and what the money of a subject is for."""
    levels = [q for q in statement.quantities if q.role == "level" and q.measure and q.slice is not None]
    for match in AGAINST_BUDGET.finditer(statement.text):
        spent = [q for q in levels if q.end <= match.start() and q.stage == "final"]
        if spent:
            yield f"reason.budget.{(spent[0].measure or '').removesuffix('.total')}", match["reason"].strip(" ，,")
    codes = [q.slice.get("exp_func_code") for q in levels if q.slice is not None]
    use = USE.search(statement.text)
    if use is not None and codes and codes[0]:
        yield f"use.func.{codes[0]}", use["use"].strip(" ，,")


def _under(disclosure: Disclosure, words: list[str]) -> str:
    """Give the paragraphs of the first section whose title holds one of the words, a line each."""
    section = next(
        (
            text.place.section
            for text in disclosure.texts
            if text.role == "body" and text.place.section and any(word in _last(text.place.section) for word in words)
        ),
        None,
    )
    if section is None:
        return ""
    paragraphs = [
        text.text.strip()
        for text in disclosure.texts
        if text.role == "body" and text.place.section and (text.place.section + " / ").startswith(section + " / ")
    ]
    return "\n".join(paragraphs)


def _last(section: str) -> str:
    return section.rsplit(" / ", 1)[-1]


def _reasons(statement: Statement) -> Iterator[tuple[str, str]]:
    """Give each reason with the change that stands last before it."""
    changes = [q for q in statement.quantities if q.role in {"delta", "rate"} and (q.measure or "").startswith("yoy.")]
    for match in REASON.finditer(statement.text):
        before = [q for q in changes if q.end <= match.start()]
        if before:
            measure = (before[-1].measure or "").removeprefix("yoy.").rpartition(".")[0]
            yield f"reason.{measure}", match["reason"].strip(" ，,")
