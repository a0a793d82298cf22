"""Sentences of the narrative: their quantities, what they measure and how they refer to each other."""

from __future__ import annotations

import re

from yujue.disclosure import DocumentInfo, Statement, Text
from yujue.recognising.narrative.assemble import statement_of
from yujue.recognising.narrative.compact import compact
from yujue.recognising.narrative.reading import read_paragraph
from yujue.recognising.narrative.resolve import heading_subject
from yujue.recognising.narrative.state import State
from yujue.recognising.narrative.subject import UNKNOWN, topical

__all__ = ["recognise_statements"]

_SKIPPED = frozenset({"header", "footer"})
_DIGIT = re.compile(r"\d")
_TELLING = re.compile(r"(?:[：:，]|其中|包括|如下|方面)\s*\Z|[（(][类款项][）)]")
_BROKEN_OFF = re.compile(r"(?:\A|[，。；：,;:]|[（(][类款][）)])([^，。；：,;:]{1,60})\Z")
_GOES_ON = re.compile(r"[：:，]\s*\Z|(?:其中|包括|如下|方面)\s*\Z")


def recognise_statements(texts: tuple[Text, ...], info: DocumentInfo) -> tuple[Statement, ...]:
    """Read all paragraphs in reading order; each one that prints a number gives a statement."""
    state = State(info)
    found: list[Statement] = []
    for text in texts:
        if text.role in _SKIPPED:
            continue
        _enter(state, text)
        if _DIGIT.search(text.text) or _TELLING.search(text.text):
            printed = compact(text.text)
            drafts = read_paragraph(state, printed.text)
            found += [statement_of(text, state, printed, drafts)] if drafts else []
            _carry(state, text)
        broken = _BROKEN_OFF.search(text.text)
        state.tail = compact(broken[1]).text if broken and text.role != "note" else ""
    return tuple(found)


def _enter(state: State, text: Text) -> None:
    """Begin a new section when the paragraph stands under another heading."""
    section = text.place.section or ""
    if section != state.section:
        state.section, state.carried = section, UNKNOWN
        state.heading, state.function = heading_subject(section)


def _carry(state: State, text: Text) -> None:
    """Let the paragraph's subject and its open list reach those that follow."""
    if state.subject.domain == "function" and not any(draft.role == "level" for draft in state.drafts):
        state.pending = state.subject
    if _leaves(state):
        state.carried = UNKNOWN
    if _GOES_ON.search(text.text) and state.frame is not None and state.frame.subject.measure:
        state.carried = state.frame.subject


def _leaves(state: State) -> bool:
    """Tell whether the paragraph speaks of what is no part of the list that was carried over."""
    head = state.drafts[state.head].subject.slice if state.head is not None else None
    whole = state.carried.slice
    return head is not None and whole is not None and not topical(head).within(topical(whole))
