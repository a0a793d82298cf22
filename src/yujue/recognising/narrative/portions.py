"""Shares and completion rates: their part and their whole."""

from __future__ import annotations

from yujue.recognising.narrative.phrase import Phrase, read_phrase, stage_of
from yujue.recognising.narrative.resolve import resolve
from yujue.recognising.narrative.state import Draft, State
from yujue.recognising.narrative.subject import UNKNOWN, Subject, name, topical


def take_share(state: State, draft: Draft, label: str, whole: str) -> None:
    """Take a share: `label` names the part, `whole` is what stands after 占."""
    draft.role = "share"
    if draft.aside:
        return
    part = read_phrase(label)
    if part.empty and not part.rest:
        draft.of = state.current
    elif not part.rest:
        draft.of = state.find(resolve(part, state), year=state.info.fiscal_year)
    if draft.of is None:
        return
    draft.subject = state.drafts[draft.of].subject
    draft.year, draft.stage = state.drafts[draft.of].year, state.drafts[draft.of].stage
    if draft.subject.measure:
        draft.measure = f"{draft.subject.measure}.share"
    _whole(state, draft, read_phrase(whole))


def _whole(state: State, draft: Draft, phrase: Phrase) -> None:
    """Find the whole of a share: named by its words, or the whole of the open list."""
    frame = state.frame
    if not phrase.empty and not phrase.rest:
        subject = resolve(phrase, state) if not phrase.total else _total_of(phrase, state)
        draft.whole = state.find(subject, year=draft.year, stages=(draft.stage,)) if subject.measure else None
        draft.whole_slice = subject.slice if draft.whole is not None or _named_in_full(phrase) else None
    if frame is None and phrase.empty and not phrase.rest and state.carried.slice and not draft.subject.both:
        draft.whole_slice = state.carried.slice if _fits_in(draft.subject, state.carried) else None
    if draft.whole is not None or phrase.rest or frame is None or frame.doubtful:
        return
    if phrase.empty or (frame.subject.slice and frame.subject.slice.get("flow") == phrase.slice.get("flow")):
        draft.whole = frame.index if draft.of in frame.parts else None
        draft.whole_slice = frame.subject.slice if draft.of in frame.parts else None
    if draft.whole == draft.of or not _fits(draft):
        draft.whole, draft.whole_slice = None, None


def _named_in_full(phrase: Phrase) -> bool:
    """Tell whether the words say which total they mean: 总支出 may be the year's or that of all there was to spend."""
    return not phrase.total or any(phrase.slice.get(name) for name in ("use", "origin", "topic", "fund_type_code"))


def _total_of(phrase: Phrase, state: State) -> Subject:
    """Take 总支出, 收入总额 in a share as the department's, unless the section is about one fund."""
    if phrase.slice.get("use") or phrase.slice.get("origin"):
        return Subject(phrase.slice, name(phrase.slice))
    outer, state.frame = state.frame, None
    subject = resolve(phrase, state)
    state.frame = outer
    return subject if not (subject.measure or "").startswith("named.") else UNKNOWN


def _fits(draft: Draft) -> bool:
    return draft.whole_slice is None or _fits_in(draft.subject, Subject(draft.whole_slice, None))


def _fits_in(part: Subject, whole: Subject) -> bool:
    return part.slice is None or whole.slice is None or topical(part.slice).within(topical(whole.slice))


def take_completion(state: State, draft: Draft, label: str, budget: str) -> None:
    """Take a completion rate: `label` names what was done, `budget` is what stands after 完成."""
    draft.role = "completion"
    phrase = read_phrase(label)
    if draft.aside or phrase.rest:
        return
    draft.of = state.current if phrase.empty else state.find(resolve(phrase, state), year=state.info.fiscal_year)
    if draft.of is None:
        return
    done = state.drafts[draft.of]
    draft.subject, draft.year, draft.stage = done.subject, done.year, done.stage
    if draft.subject.measure:
        draft.measure = f"{draft.subject.measure}.completion"
    named = stage_of(budget) if budget and budget not in {"预算", "预算数"} else None
    draft.base_stage = named if named != "budget" or budget.startswith("年初") else None
    draft.whole = state.find(
        done.subject, year=done.year, stages=(draft.base_stage,) if draft.base_stage else ("budget", "adjusted")
    )
    if draft.whole == draft.of:
        draft.whole = None
