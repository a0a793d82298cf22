"""Lists of changes: a total that grew, then what each part grew or shrank by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.form import Linear
from yujue.checking.sentences.relation import Relation
from yujue.checking.sentences.said import Said
from yujue.disclosure import Quantity

Signed = tuple[Figure, int]


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
