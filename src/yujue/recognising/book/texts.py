"""The texts that people wrote: duties, organisation, reasons. Found, never made up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yujue.disclosure import Disclosure, Statement
from yujue.forms.data import load

REASON = re.compile(r"主要原因(?:是|为|：|:)+(?:[：:])?(?P<reason>[^；。]+)")


def texts_of(disclosure: Disclosure) -> dict[str, str]:
    """Give the texts by their keys."""
    found = {key: text for key, words in load("usual.toml")["texts"].items() if (text := _under(disclosure, words))}
    for statement in disclosure.statements:
        for key, reason in _reasons(statement):
            found.setdefault(key, reason)
    return found


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
