"""Lists of changes: a total that grew, then what each part grew or shrank by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.form import Linear
from yujue.checking.sentences.kinship import akin
from yujue.checking.sentences.listed import lists
from yujue.checking.sentences.relation import Relation
from yujue.checking.sentences.said import Said
from yujue.disclosure import Quantity

Signed = tuple[Figure, int]
_TOTAL = frozenset({"flow", "use", "origin", "stage", "fiscal_year"})


def lists_of_changes(said: Iterable[Said]) -> Iterator[Relation]:
    """Give a doubtful identity for each total change that is followed by changes of its parts, without their levels."""
    for paragraph in said:
        head: Signed | None = None
        whole: Figure | None = None
        parts: list[Signed] = []
        for quantity, figure in paragraph.quantities("delta"):
            if quantity.direction and quantity.of is not None:
                yield from _total(head, parts)
                head, whole, parts = (figure, quantity.direction), paragraph.at(quantity.of), []
            elif quantity.direction and is_part(quantity, whole):
                parts.append((figure, quantity.direction))
        yield from _total(head, parts)


def is_part(quantity: Quantity, whole: Figure | None) -> bool:
    """Tell whether a change speaks of a part of what the whole measures."""
    if whole is None or whole.slice is None or quantity.slice is None or quantity.kind != "amount":
        return False
    top = whole.slice.without("use", "origin")
    mine = quantity.slice.without("use", "origin")
    return mine != top and mine.within(top)


def _total(head: Signed | None, parts: list[Signed]) -> Iterator[Relation]:
    if head is not None and len(parts) > 1:
        members = (head[0], *(figure for figure, _ in parts))
        form = Linear((head[1], *(-sign for _, sign in parts)))
        yield Relation("sentences.sum", members, form, "doubtful")


def changes_of_lists(said: tuple[Said, ...]) -> Iterator[Relation]:
    """Give a doubtful identity for each complete list of levels whose members' changes are told anywhere."""
    told = list(_told(said))
    for listed in lists(said):
        found = [_change(listed.whole, told, whole=True), *(_change(part, told) for part in listed.parts)]
        known = [one for one in found if one is not None]
        if listed.complete and len(known) == len(found):
            form = Linear((known[0][1], *(-sign for _, sign in known[1:])))
            yield Relation("sentences.sum", tuple(figure for figure, _ in known), form, "doubtful")


def _told(said: Iterable[Said]) -> Iterator[tuple[Figure, Figure, int]]:
    """Walk over the levels with the change told of each: level, change, sign."""
    for paragraph in said:
        for quantity, figure in paragraph.quantities("delta"):
            level = paragraph.at(quantity.of)
            if level is not None and quantity.direction and level.kind == figure.kind == "amount":
                yield level, figure, quantity.direction


def _change(wanted: Figure, told: list[tuple[Figure, Figure, int]], *, whole: bool = False) -> Signed | None:
    """Give the change of a level of the same amount and name; of a total, whatever total it is called."""
    for level, figure, sign in told:
        total = whole and level.slice is not None and set(level.slice) <= _TOTAL
        if level.value == wanted.value and (total or (not whole and akin(level.name, wanted.name))):
            return figure, sign
    return None
