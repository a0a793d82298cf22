"""A figure at the end of its clause: its role, what it measures and what it refers to."""

from __future__ import annotations

import re
from dataclasses import replace

from yujue.facts import Slice
from yujue.forms.narrative import CountRule, wordings
from yujue.recognising.narrative.clauses import Base, Change, read_change, read_completion, read_share
from yujue.recognising.narrative.numbers import Number
from yujue.recognising.narrative.phrase import Phrase, read_phrase, stage_of
from yujue.recognising.narrative.resolve import resolve
from yujue.recognising.narrative.state import Draft, State
from yujue.recognising.narrative.subject import UNKNOWN, Subject, name, topical

_MOVING = re.compile(wordings().moving)
_WHOLE = Slice.of(flow="expenditure", use="current")


def take(state: State, number: Number, label: str, *, aside: bool) -> Draft:
    """Make the draft of a value whose clause, without openers, functions and comparison bases, is `label`."""
    draft = Draft(number, aside=aside or bool(state.zone), said=state.base)
    after = state.text[number.end : number.end + 40]
    if number.kind == "percent":
        _percent(state, draft, label, after)
    elif (change := read_change(label)) and not after.startswith("的"):
        _change(state, draft, label, change, "rate" if number.unit == "倍" else "delta")
    elif number.kind == "amount":
        _amount(state, draft, label, after)
    else:
        _count(state, draft, label, after)
    return draft


def _percent(state: State, draft: Draft, label: str, after: str) -> None:
    completion, share, change = read_completion(label), read_share(label), read_change(label)
    if completion is not None:
        _completion(state, draft, label[: completion[1]], completion[0])
    elif share is not None:
        _share(state, draft, label[: share[1]], share[0])
    elif change is not None and not after.startswith("的"):
        _change(state, draft, label, change, "rate")


def _level_spoken_of(state: State) -> int | None:
    """Give the level that an unlabelled change speaks of: the last one, or the whole of a list that is over."""
    closed = state.closed
    if closed is None or state.frame is not None or state.current not in closed.parts:
        return state.current
    return closed.index if len(closed.parts) > 1 and not closed.doubtful else None


def _change(state: State, draft: Draft, label: str, change: Change, role: str) -> None:
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


def _share(state: State, draft: Draft, label: str, whole: str) -> None:
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


def _completion(state: State, draft: Draft, label: str, budget: str) -> None:
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


def _amount(state: State, draft: Draft, label: str, after: str) -> None:
    if wordings().threshold_after.match(after):
        draft.role, draft.measure = "threshold", _first(wordings().thresholds, state, draft, label, after)
        return
    phrase = read_phrase(label)
    if state.zone == "reason" or "一致" in label or (phrase.rest and _MOVING.search(phrase.rest)):
        return
    draft.role = "level" if not state.zone else "other"
    draft.subject = _worth(phrase, state) or resolve(phrase, state)
    if draft.subject.measure == "performance.total" and draft.number.printed.amount in state.totals:
        draft.subject = replace(draft.subject, slice=_WHOLE)
    draft.measure = draft.subject.measure
    draft.year = phrase.year or _year(state, phrase)
    draft.stage = phrase.stage or (state.stage if draft.year == state.info.fiscal_year else None)


def _worth(phrase: Phrase, state: State) -> Subject | None:
    """Take an amount right after a count (0项0万元, 房屋20平方米，价值5万元) as what is counted is worth."""
    if not phrase.empty or phrase.rest or state.current is None or state.domain:
        return None
    counted = state.drafts[state.current]
    if counted.number.kind not in {"count", "area"}:
        return None
    stem = (counted.measure or "").removesuffix(".count").removesuffix(".area").removesuffix(".total")
    return Subject(None, f"{stem}.amount" if stem else None)


def _year(state: State, phrase: Phrase) -> int | None:
    year = state.info.fiscal_year
    return year - 1 if year is not None and phrase.last_year else year


def _count(state: State, draft: Draft, label: str, after: str) -> None:
    draft.measure = _first(wordings().counts, state, draft, label, after)
    draft.role = "level" if state.zone != "reason" else "other"
    draft.subject = Subject(None, draft.measure)
    draft.year = state.info.fiscal_year


def _first(rules: tuple[CountRule, ...], state: State, draft: Draft, label: str, after: str) -> str | None:
    """Give the measure of the first rule that fits what stands around the number."""
    before = state.text[state.sentence : draft.number.start]
    for rule in rules:
        fits = (
            (rule.unit is None or rule.unit.match(draft.number.unit))
            and (rule.before is None or rule.before.search(label))
            and (rule.after is None or rule.after.match(after))
            and (rule.within is None or rule.within.search(before) or rule.within.search(state.section))
        )
        if fits:
            state.domain = rule.domain or state.domain
            return rule.measure
    return None
