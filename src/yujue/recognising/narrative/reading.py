"""Reading a paragraph from left to right."""

from __future__ import annotations

from yujue.recognising.narrative.clauses import clauses
from yujue.recognising.narrative.figures import take
from yujue.recognising.narrative.listen import end, listen, note_subject
from yujue.recognising.narrative.numbers import Number, find_numbers
from yujue.recognising.narrative.phrase import read_phrase
from yujue.recognising.narrative.state import Draft, Frame, State


def read_paragraph(state: State, text: str) -> list[Draft]:
    """Read a compact paragraph: a draft for every number of it, in order; comparisons and lists go to `state`."""
    numbers = find_numbers(text)
    state.new_paragraph(text)
    drafts: list[Draft] = []
    at = 0
    for number in numbers:
        if number.sort == "value":
            at = _value(state, number, at)
            drafts.append(state.drafts[-1])
        else:
            _other(state, number)
            drafts.append(state.drafts[-1])
    for clause in clauses(text, at, len(text)):
        listen(state, clause)
        end(state, clause)
    return drafts


def _value(state: State, number: Number, at: int) -> int:
    """Take in the clauses up to a value, and the value; give where it ends."""
    *before, last = clauses(state.text, at, number.start)
    for clause in before:
        note_subject(state, clause, listen(state, clause))
        end(state, clause)
    label = _whole_label(state.tail if not before else "", listen(state, last))
    state.tail = ""
    state.leave_brackets(number.start)
    draft = take(state, number, label, aside=state.depth(number.start) > 0)
    state.drafts.append(draft)
    _remember(state, draft, len(state.drafts) - 1)
    return number.end


def _whole_label(tail: str, label: str) -> str:
    """Put a label together that was broken off by the end of the paragraph before."""
    broken = tail and read_phrase(label).rest and not read_phrase(tail + label).rest
    return tail + label if broken else label


def _remember(state: State, draft: Draft, index: int) -> None:
    """Let what follows refer to this figure."""
    if draft.prior:
        return
    if draft.aside:
        _list_in_brackets(state, draft, index)
        return
    if draft.role in {"delta", "rate"}:
        state.change = index
    if draft.role != "level":
        return
    state.current, state.change = index, None
    if draft.subject.measure and draft.number.kind == "amount":
        state.subject = draft.subject
    if draft.measure == "expenditure.total" and draft.stage == state.stage:
        state.totals.add(draft.number.printed.amount)
    frame = _still_open(state, draft)
    if frame is None:
        state.head = index
        state.closed = None
    elif index != frame.index:
        frame.parts.append(index)


def _list_in_brackets(state: State, draft: Draft, index: int) -> None:
    """Take what brackets list right after a figure as parts of it: 车辆7辆（一般公务用车3辆，其他用车4辆）."""
    before, depth = state.drafts[index - 1] if index else None, state.depth(draft.number.start)
    if draft.role != "level" or state.zone or depth < 1:
        return
    opened = (
        before is not None and before.role == "level" and state.text[before.number.end : before.number.end + 1] == "（"
    )
    if opened and before is not None and (state.frame is None or state.frame.depth < depth):
        state.frame = Frame(before.subject, index - 1, complete=False, parent=state.frame, depth=depth)
        state.frames.append(state.frame)
    if state.frame is not None and state.frame.depth == depth:
        state.frame.parts.append(index)


def _still_open(state: State, draft: Draft) -> Frame | None:
    """Close the lists that this figure cannot be a part of: a list of revenue lists no expenditure."""
    flow = draft.subject.slice.get("flow") if draft.subject.slice else None
    while state.frame is not None and flow:
        whole = state.frame.subject.slice
        if whole is None or whole.get("flow") in {None, flow}:
            break
        state.frame = state.frame.parent
    return state.frame


def _other(state: State, number: Number) -> None:
    draft = Draft(number)
    if number.sort == "year":
        year = int(number.printed.value)
        own = state.info.fiscal_year
        draft.role, draft.year = "year", year
        draft.measure = (
            "doc.year" if year == own else "prior.year" if own is not None and year == own - 1 else "ref.year"
        )
    elif number.sort == "ordinal":
        draft.role, draft.measure = "ordinal", "list.ordinal"
    elif number.sort == "reference":
        draft.measure = "ref.document.number" if number.printed.value < 1900 else "ref.document.year"
    elif number.sort == "date":
        draft.measure = "date"
    state.drafts.append(draft)
