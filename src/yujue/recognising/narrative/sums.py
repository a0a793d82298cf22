"""Lists in a paragraph: which figures are parts of which, and whether they are meant to add up."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.recognising.narrative.completeness import alike, complete, shares_add_up
from yujue.recognising.narrative.state import Draft, Frame, State

Group = tuple[int, tuple[int, ...], bool]


def groups(state: State) -> tuple[Group, ...]:
    """Give (whole, parts, complete) of every list of the paragraph whose whole is printed in it."""
    found = [group for frame in state.frames for group in _of_frame(state.drafts, frame)]
    listed = {parts for _, parts, _ in found}
    found += [group for group in _by_shares(state.drafts) if group[1] not in listed]
    return tuple(dict.fromkeys(found))


def _of_frame(drafts: list[Draft], frame: Frame) -> Iterator[Group]:
    if frame.index is None or frame.doubtful:
        return
    whole = drafts[frame.index]
    if whole.measure is None or whole.measure.startswith("named."):
        return
    parts = [index for index in frame.parts if alike(drafts[index], whole) and index > frame.index]
    for side in _sides(drafts, whole, parts):
        if side:
            yield frame.index, side, complete(drafts, frame, side)


def _sides(drafts: list[Draft], whole: Draft, parts: list[int]) -> tuple[tuple[int, ...], ...]:
    """Split the parts of 收支总计 into those of revenue and those of expenditure."""
    if not whole.subject.both:
        return (tuple(parts),)
    flows = {index: _flow(drafts[index]) for index in parts}
    return tuple(tuple(i for i in parts if flows[i] == flow) for flow in ("revenue", "expenditure"))


def _flow(draft: Draft) -> str | None:
    return draft.subject.slice.get("flow") if draft.subject.slice else None


def _by_shares(drafts: list[Draft]) -> Iterator[Group]:
    """Give the figures whose shares of one printed whole come to 100 %."""
    wholes: dict[int, list[int]] = {}
    for draft in drafts:
        if draft.role == "share" and draft.whole is not None and draft.of is not None:
            wholes.setdefault(draft.whole, []).append(draft.of)
    for whole, found in wholes.items():
        parts = tuple(dict.fromkeys(found))
        if len(parts) > 1 and shares_add_up(drafts, parts):
            yield whole, parts, True
