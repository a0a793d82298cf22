"""Comparisons in words: 决算数小于预算数, 与2022年预算持平, 增加的主要原因."""

from __future__ import annotations

import re
from functools import cache

from yujue.forms.narrative import wordings
from yujue.recognising.narrative.clauses import Base, Clause
from yujue.recognising.narrative.phrase import read_phrase, stage_of
from yujue.recognising.narrative.resolve import resolve
from yujue.recognising.narrative.state import Said, State
from yujue.recognising.narrative.subject import UNKNOWN, Subject


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    known = wordings()
    flat = re.compile(rf"(?:基本|保持|大致|总体|对比|均|相)*(?P<word>{known.flat})(?:无差异)?(?:的(?:主要)?原因.*)?\Z")
    staged = re.compile(
        rf"(?P<left>(?:支出)?(?:决算|预算|执行|本年|当年)数?)(?:(?P<word>{known.comparing})|[与同和])(?P<when>上年|去年|年初|全年|调整)?"
        rf"(?P<right>预算|决算|执行)数?(?:基本|保持|大致)*(?P<flat>{known.flat})?(?:的(?:主要)?原因.*)?\Z"
    )
    reason = re.compile(rf"(?P<word>{known.moving})的?(?:主要)?原因")
    return flat, staged, reason


def hear_comparison(state: State, clause: Clause, words: str, base: Base | None) -> None:
    """Note the comparison that a clause asserts or presupposes; `base` is what it names to compare with."""
    flat, staged, reason = _patterns()
    offset = clause.start + len(clause.text) - len(words)
    told = wordings().reason.search(words)
    words = words[: told.end()] if told else words
    if found := staged.search(words):
        _between_stages(state, found, words, offset)
    elif (found := flat.search(words)) and (base or state.base or found["word"] == "持平"):
        _to_base(state, found, words, offset, base)
    elif found := reason.search(words):
        index, subject = _spoken_of(state, words[: found.start()])
        if index is not None:
            sign = wordings().signs[found["word"]]
            state.said.append(
                Said(index, None, sign, found["word"], offset + found.start("word"), subject, kind="reason")
            )


def _spoken_of(state: State, words: str) -> tuple[int | None, Subject]:
    """Give the level and the subject that the words left of a comparison name."""
    phrase = read_phrase(words)
    if phrase.empty and not phrase.rest:
        index = state.current
        subject = state.drafts[index].subject if index is not None else state.subject
        return index, subject
    if phrase.rest:
        return None, UNKNOWN
    subject = resolve(phrase, state)
    return state.find(subject, year=state.info.fiscal_year, stages=(state.stage,)), subject


def _to_base(state: State, found: re.Match[str], words: str, offset: int, base: Base | None) -> None:
    left = words[: found.start()]
    if base is not None and base.start <= len(left):
        left = left[: base.start] + left[base.end :]
    index, subject = _spoken_of(state, left)
    said = base or state.base
    right = None
    if index is not None and said is not None:
        stages = (said.stage,) if said.stage else ()
        right = state.find(subject, year=said.year, stages=stages)
    right = None if right == index else right
    start = offset + found.start("word")
    state.said.append(Said(index, right, 0, found["word"], start, subject, base=said))


def _between_stages(state: State, found: re.Match[str], words: str, offset: int) -> None:
    word = found["flat"] or found["word"]
    if word is None:
        return
    _, subject = _spoken_of(state, words[: found.start()])
    year = state.info.fiscal_year
    last = year - 1 if year is not None and found["when"] in {"上年", "去年"} else year
    left_stage = stage_of(found["left"]) or state.stage
    right_stage = stage_of((found["when"] or "") + found["right"])
    left = state.find(subject, year=year, stages=(left_stage,))
    right = state.find(subject, year=last, stages=(right_stage,))
    start = offset + (found.start("flat") if found["flat"] else found.start("word"))
    base = Base(last, right_stage, 0, 0)
    state.said.append(
        Said(left, right if right != left else None, wordings().signs[word], word, start, subject, base=base)
    )
