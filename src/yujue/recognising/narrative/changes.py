"""Increases and rates: what they speak of and what they are compared with."""

from __future__ import annotations

from yujue.recognising.narrative.clauses import Base, Change
from yujue.recognising.narrative.phrase import Phrase, read_phrase, stage_of
from yujue.recognising.narrative.resolve import resolve
from yujue.recognising.narrative.state import Draft, State
from yujue.recognising.narrative.subject import UNKNOWN, Subject


def _level_spoken_of(state: State) -> int | None:
    """Give the level that an unlabelled change speaks of: the last one, or the whole of a list that is over."""
    closed = state.closed
    if closed is None or state.frame is not None or state.current not in closed.parts:
        return state.current
    return closed.index if len(closed.parts) > 1 and not closed.doubtful else None


def take_change(state: State, draft: Draft, label: str, change: Change, role: str) -> None:
    """Take an increase or a rate: what changes, against what; `label` ends with the direction word."""
    draft.role, draft.word, draft.direction = role, change.word, change.sign
    words = label[: change.start]
    phrase = read_phrase(words)
    if draft.aside:
        return
    if change.words != change.word and "数" in change.words:
        draft.said = _base_in(change.words, state)
    if not phrase.empty and not phrase.rest:
        draft.subject = resolve(phrase, state)
        draft.of = state.find(draft.subject, year=state.info.fiscal_year, stages=(state.stage,))
        _joint(state, draft, phrase)
        if draft.of is None and state.based and (phrase.total or phrase.both):
            _same_as_before(state, draft)  # 比2029年收支总预算减少: the words name the base
    elif not phrase.rest:
        _same_as_before(state, draft)
    _against(state, draft)


def _base_in(words: str, state: State) -> Base:
    year = state.info.fiscal_year
    last = year - 1 if year is not None and ("上年" in words or "去年" in words) else year
    return Base(last, stage_of(words), 0, 0)


def _joint(state: State, draft: Draft, phrase: Phrase) -> None:
    """Link a change of 收支总计 to the total of one side when the two are printed apart."""
    if draft.of is not None or not phrase.both or draft.subject.slice is None:
        return
    for flow in ("revenue", "expenditure"):
        side = draft.subject.slice.replaced(flow=flow)
        found = state.find(Subject(side, "side"), year=state.info.fiscal_year, stages=(state.stage,))
        if found is not None:
            draft.of = found
            return


def _same_as_before(state: State, draft: Draft) -> None:
    if state.change is not None and draft.role == "rate":
        before = state.drafts[state.change]
        draft.of, draft.subject = before.of, before.subject
        return
    draft.of = _level_spoken_of(state)
    if draft.role == "delta" and draft.of is not None and state.drafts[draft.of].number.kind != draft.number.kind:
        draft.of = None
        return
    if draft.of is not None:
        draft.subject = state.drafts[draft.of].subject
    elif state.current is None:
        draft.subject = state.subject if state.subject.measure else UNKNOWN


def _against(state: State, draft: Draft) -> None:
    """Find the figure of the comparison base, and give the change its name and year."""
    draft.year, draft.stage = state.info.fiscal_year, state.stage
    if draft.of is not None:
        draft.year, draft.stage = state.drafts[draft.of].year, state.drafts[draft.of].stage
    if draft.subject.measure and not draft.subject.measure.startswith("named."):
        draft.measure = f"yoy.{draft.subject.stem}.{'delta' if draft.role == 'delta' else 'pct'}"
    if draft.said is None or draft.of is None:
        return
    stages = (draft.said.stage,) if draft.said.stage else ()
    base = state.find(draft.subject, year=draft.said.year, stages=stages)
    draft.base = base if base != draft.of else None
