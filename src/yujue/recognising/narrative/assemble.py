"""From drafts to the statement's quantities, comparisons and sums, in offsets of the printed paragraph."""

from __future__ import annotations

from yujue.disclosure import Comparison, Quantity, Statement, SumGroup, Text
from yujue.facts import Slice
from yujue.recognising.narrative.compact import Compact
from yujue.recognising.narrative.state import Draft, Said, State
from yujue.recognising.narrative.sums import Group, groups


def statement_of(text: Text, state: State, printed: Compact, drafts: list[Draft]) -> Statement:
    """Make the statement of a paragraph that was read."""
    quantities = tuple(_quantity(text, printed, draft) for draft in drafts)
    return Statement(
        section=text.place.section or "",
        text=text.text,
        quantities=quantities,
        page=text.place.page,
        line=text.place.line,
        box=text.place.box,
        comparisons=tuple(_comparison(printed, said, state) for said in state.said),
        sums=tuple(_sum(group, quantities) for group in groups(state)),
    )


def _placed(members: Slice | None, year: int | None, stage: str | None) -> Slice | None:
    if members is None or year is None or stage is None:
        return None
    return members.replaced(stage=stage, fiscal_year=str(year))


def _quantity(text: Text, printed: Compact, draft: Draft) -> Quantity:
    number = draft.number
    start, end = printed.span(number.start, number.end)
    counted = draft.role in {"delta", "rate", "share", "completion"}
    whole = draft.base_stage if draft.role == "completion" else draft.stage
    place = text.place_at(start)
    return Quantity(
        text=text.text[start:end],
        start=start,
        end=end,
        kind=number.kind,
        unit="年" if number.sort == "year" else number.unit,
        printed=number.printed,
        role=draft.role,
        measure=draft.measure,
        slice=_placed(draft.subject.slice, draft.year, draft.stage),
        fiscal_year=draft.year,
        stage=draft.stage,
        direction=draft.direction,
        word=draft.word,
        of=draft.of if counted else None,
        whole=draft.whole,
        base=draft.base,
        base_year=draft.said.year if draft.said and draft.role in {"delta", "rate"} else None,
        base_stage=draft.base_stage or (draft.said.stage if draft.said and draft.role in {"delta", "rate"} else None),
        page=place.page,
        box=place.box,
        whole_slice=_placed(draft.whole_slice, draft.year, whole),
    )


def _comparison(printed: Compact, said: Said, state: State) -> Comparison:
    start, end = printed.span(said.start, said.start + len(said.word))
    left = state.drafts[said.left] if said.left is not None else None
    year = left.year if left else state.info.fiscal_year
    return Comparison(
        left=said.left,
        right=said.right,
        direction=said.sign,
        word=said.word,
        start=start,
        end=end,
        slice=_placed(said.subject.slice, year, left.stage if left else state.stage),
        base_year=said.base.year if said.base else None,
        base_stage=said.base.stage if said.base else None,
        kind=said.kind,
    )


def _sum(group: Group, quantities: tuple[Quantity, ...]) -> SumGroup:
    whole, parts, complete = group
    members = [quantities[index] for index in (whole, *parts)]
    return SumGroup(whole, parts, complete, min(q.start for q in members), max(q.end for q in members))
