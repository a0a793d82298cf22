"""A figure at the end of its clause: its role, what it measures and what it refers to."""

from __future__ import annotations

import re
from dataclasses import replace

from yujue.facts import Slice
from yujue.forms.narrative import CountRule, wordings
from yujue.recognising.narrative.changes import take_change
from yujue.recognising.narrative.clauses import Base, read_change, read_completion, read_share
from yujue.recognising.narrative.numbers import Number
from yujue.recognising.narrative.phrase import Phrase, read_phrase
from yujue.recognising.narrative.portions import take_completion, take_share
from yujue.recognising.narrative.resolve import resolve
from yujue.recognising.narrative.state import Draft, State
from yujue.recognising.narrative.subject import Subject

_ABOUT = re.compile(r"(?:约|近|大约|接近|将近|超过|逾|超)(?:为|是)?\Z")
_BOUND = re.compile(r"不(?:低于|少于|高于|多于|超过|大于|小于)(?:了)?\Z")
_OF_ITS_OWN = re.compile(r"的(?!主要|原因)")  # 增加了40万元的办案费: not what was said before
_MOVING = re.compile(wordings().moving)
_WHOLE = Slice.of(flow="expenditure", use="current")


def take(state: State, number: Number, label: str, *, aside: bool) -> Draft:
    """Make the draft of a value whose clause, without openers, functions and comparison bases, is `label`."""
    draft = Draft(number, aside=aside or bool(state.zone), said=state.base)
    after = state.text[number.end : number.end + 40]
    change = read_change(label)
    if _bounds(number, label, after):
        draft.role = "threshold"
    elif change is not None:
        if not _OF_ITS_OWN.match(after):
            rate = number.kind == "percent"
            take_change(state, draft, label, change, "rate" if rate else "delta")
    elif number.kind == "percent":
        _percent(state, draft, label)
    elif number.kind == "amount":
        _amount(state, draft, label, after)
    else:
        _count(state, draft, label, after)
    if _ABOUT.search(label) or after.startswith(("左右", "上下")):
        _loosen(draft)
    return draft


def _loosen(draft: Draft) -> None:
    """Let a figure that is only about right say nothing that could be checked to the last digit."""
    draft.subject = Subject(None, draft.subject.measure)
    draft.of, draft.whole, draft.base, draft.whole_slice = None, None, None, None


def _bounds(number: Number, label: str, after: str) -> bool:
    """Tell whether a figure only bounds something: 不低于90%, 90%以上. Amounts are named by what they limit."""
    beyond = number.kind == "percent" and wordings().threshold_after.match(after)
    return bool(beyond or _BOUND.search(label))


def _percent(state: State, draft: Draft, label: str) -> None:
    completion, share = read_completion(label), read_share(label)
    if completion is not None:
        take_completion(state, draft, label[: completion[1]], completion[0])
    elif share is not None:
        take_share(state, draft, label[: share[1]], share[0])


def _amount(state: State, draft: Draft, label: str, after: str) -> None:
    if wordings().threshold_after.match(after):
        draft.role, draft.measure = "threshold", _first(wordings().thresholds, state, draft, label, after)
        return
    if state.based and state.base is not None and state.zone != "reason":
        _prior(state, draft, label, after)
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
    draft.stage = _stage(state, phrase, draft.year)


def _prior(state: State, draft: Draft, label: str, after: str) -> None:
    """Take the figure of a comparison base that is printed: 比2022年执行数30万元增加."""
    draft.role, draft.prior = "level", True
    phrase = read_phrase(label)
    base = state.base or Base(None, None, 0, 0)
    if after.startswith("相比"):
        pass
    elif phrase.empty and not phrase.rest and state.current is not None:
        draft.subject = state.drafts[state.current].subject
    elif not phrase.rest:
        draft.subject = resolve(phrase, state)
    draft.measure, draft.year, draft.stage = draft.subject.measure, base.year, base.stage


def _worth(phrase: Phrase, state: State) -> Subject | None:
    """Take an amount right after a count (0项0万元, 房屋20平方米，价值5万元) as what is counted is worth."""
    if not phrase.empty or phrase.rest or state.current is None or state.domain:
        return None
    counted = state.drafts[state.current]
    if counted.number.kind not in {"count", "area"}:
        return None
    stem = (counted.measure or "").removesuffix(".count").removesuffix(".area").removesuffix(".total")
    return Subject(None, f"{stem}.amount" if stem else None)


def _stage(state: State, phrase: Phrase, year: int | None) -> str | None:
    """Give the figure's stage, None when it is not said: 预算支出 of final accounts may be the budget of any stage."""
    if phrase.stage is None:
        return state.stage if year == state.info.fiscal_year else None
    told = phrase.stage != "budget" or state.info.kind != "final" or wordings().approved.search(phrase.words)
    return phrase.stage if told else None


def _year(state: State, phrase: Phrase) -> int | None:
    year = state.info.fiscal_year
    return year - 1 if year is not None and phrase.last_year else year


def _count(state: State, draft: Draft, label: str, after: str) -> None:
    draft.measure = _first(wordings().counts, state, draft, label, after)
    draft.role = "level" if state.zone != "reason" else "other"
    draft.subject = Subject(None, draft.measure)
    draft.year = state.info.fiscal_year
    if not draft.aside:
        state.subject = _counted(state, draft, label)


def _counted(state: State, draft: Draft, label: str) -> Subject:
    """Give what money told after a count is for: 公务接待24批次，支出2万元."""
    phrase = read_phrase(label)
    if not phrase.empty and not phrase.rest:
        return resolve(phrase, state)
    return state.subject if phrase.empty and not phrase.rest else Subject(None, draft.measure or "named.支出")


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
