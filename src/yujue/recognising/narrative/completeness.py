"""Whether a list of parts is meant to leave nothing out."""

from __future__ import annotations

from decimal import Decimal

from yujue.facts import Slice
from yujue.forms.narrative import wordings
from yujue.recognising.narrative.state import Draft, Frame


def alike(part: Draft, whole: Draft) -> bool:
    """Tell whether a figure may be a part of another: same kind, year, stage, and counts of one family."""
    same = part.number.kind == whole.number.kind and part.year == whole.year and part.stage == whole.stage
    if part.number.kind == "amount":
        return same
    return same and part.number.unit == whole.number.unit and _family(part) == _family(whole) != ""


def _family(draft: Draft) -> str:
    """Give what a count counts, apart from its last distinction."""
    return (draft.measure or "").rpartition(".")[0]


def complete(drafts: list[Draft], frame: Frame, parts: tuple[int, ...]) -> bool:
    """Tell whether the parts are meant to add up: by the opening words, or by what the parts are."""
    if len(parts) < 2 or frame.index is None:
        return False
    if _is_partition(drafts, frame, parts):
        return True
    listed = [index for index in frame.parts if alike(drafts[index], drafts[frame.index])]
    if len(parts) < len(listed):
        return False
    tests = (shares_add_up(drafts, parts), _vehicles(drafts, parts), _all_revenue(drafts, frame, parts))
    return frame.complete or any(tests)


def _slices(drafts: list[Draft], parts: tuple[int, ...]) -> list[Slice]:
    return [members for index in parts if (members := drafts[index].subject.slice) is not None]


def _is_partition(drafts: list[Draft], frame: Frame, parts: tuple[int, ...]) -> bool:
    """Tell whether the parts are a set of members declared to make up their whole."""
    slices, of = _slices(drafts, parts), frame.subject.slice
    for dimension, members, whole in wordings().partitions:
        found = [known.get(dimension) for known in slices]
        same = len(found) == len(parts) == len(members) and set(found) == members
        if same and (whole is None or (of is not None and of.get(dimension) == whole)):
            return True
    return False


def shares_add_up(drafts: list[Draft], parts: tuple[int, ...]) -> bool:
    """Tell whether every part prints its share and the shares come to 100 %: then the list is meant to be complete."""
    shares = [d.number.printed for d in drafts if d.role == "share" and d.of in parts]
    if len(shares) != len(parts):
        return False
    slack = sum((share.unit_in_last_place for share in shares), Decimal(0))
    return abs(sum((share.value for share in shares), Decimal(0)) - 100) <= slack / 2


def _vehicles(drafts: list[Draft], parts: tuple[int, ...]) -> bool:
    measures = {drafts[index].measure for index in parts}
    return "assets.vehicles.other" in measures and all((m or "").startswith("assets.vehicles.") for m in measures)


def _all_revenue(drafts: list[Draft], frame: Frame, parts: tuple[int, ...]) -> bool:
    """Tell whether a list of revenue goes down to its last line: 其他收入 of 本年收入, 上年结转 of all revenue."""
    of, slices = frame.subject.slice, _slices(drafts, parts)
    if of is None or of.get("flow") != "revenue" or of.get("fund_type_code"):
        return False
    if of.get("origin") == "current":
        return any(part.get("fund_type_code") == "39" for part in slices)
    return any(part.get("origin") == "carryover" for part in slices)
