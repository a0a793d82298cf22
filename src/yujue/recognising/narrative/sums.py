"""Lists in a paragraph: which figures are parts of which, and whether they are meant to add up."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from yujue.forms.narrative import wordings
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
    parts = [index for index in frame.parts if _alike(drafts[index], whole) and index > frame.index]
    for side in _sides(drafts, whole, parts):
        if side:
            yield frame.index, side, _complete(drafts, frame, side)


def _alike(part: Draft, whole: Draft) -> bool:
    same = part.number.kind == whole.number.kind and part.year == whole.year and part.stage == whole.stage
    if part.number.kind == "amount":
        return same
    return same and part.number.unit == whole.number.unit and _family(part) == _family(whole) != ""


def _family(draft: Draft) -> str:
    """Give what a count counts, apart from its last distinction."""
    return (draft.measure or "").rpartition(".")[0]


def _sides(drafts: list[Draft], whole: Draft, parts: list[int]) -> tuple[tuple[int, ...], ...]:
    """Split the parts of 收支总计 into those of revenue and those of expenditure."""
    if not whole.subject.both:
        return (tuple(parts),)
    flows = {index: _flow(drafts[index]) for index in parts}
    return tuple(tuple(i for i in parts if flows[i] == flow) for flow in ("revenue", "expenditure"))


def _flow(draft: Draft) -> str | None:
    return draft.subject.slice.get("flow") if draft.subject.slice else None


def _complete(drafts: list[Draft], frame: Frame, parts: tuple[int, ...]) -> bool:
    if len(parts) < 2 or len(parts) < len([i for i in frame.parts if _alike(drafts[i], drafts[frame.index or 0])]):
        return len(parts) >= 2 and _is_partition(drafts, frame, parts)
    return (
        frame.complete
        or _is_partition(drafts, frame, parts)
        or _shares_add_up(drafts, parts)
        or _vehicles(drafts, parts)
    )


def _is_partition(drafts: list[Draft], frame: Frame, parts: tuple[int, ...]) -> bool:
    """Tell whether the parts are a set of members declared to make up their whole."""
    slices = [drafts[index].subject.slice for index in parts]
    of = frame.subject.slice
    for dimension, members, whole in wordings().partitions:
        found = [members_.get(dimension) for members_ in slices if members_ is not None]
        if (
            len(found) == len(parts) == len(members)
            and set(found) == members
            and (whole is None or (of is not None and of.get(dimension) == whole))
        ):
            return True
    return False


def _shares_add_up(drafts: list[Draft], parts: tuple[int, ...]) -> bool:
    """Tell whether every part prints its share and the shares come to 100 %: then the list is meant to be complete."""
    shares = [d.number.printed for d in drafts if d.role == "share" and d.of in parts]
    if len(shares) != len(parts):
        return False
    slack = sum((share.unit_in_last_place for share in shares), Decimal(0))
    return abs(sum((share.value for share in shares), Decimal(0)) - 100) <= slack / 2


def _vehicles(drafts: list[Draft], parts: tuple[int, ...]) -> bool:
    measures = {drafts[index].measure for index in parts}
    return "assets.vehicles.other" in measures and all((m or "").startswith("assets.vehicles.") for m in measures)


def _by_shares(drafts: list[Draft]) -> Iterator[Group]:
    """Give the figures whose shares of one printed whole come to 100 %."""
    wholes: dict[int, list[int]] = {}
    for draft in drafts:
        if draft.role == "share" and draft.whole is not None and draft.of is not None:
            wholes.setdefault(draft.whole, []).append(draft.of)
    for whole, found in wholes.items():
        parts = tuple(dict.fromkeys(found))
        if len(parts) > 1 and _shares_add_up(drafts, parts):
            yield whole, parts, True
