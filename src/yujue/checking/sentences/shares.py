"""Shares and completion rates, and shares of one whole together."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.figure_kinds import hundred
from yujue.checking.sentences.form import Share, total_of
from yujue.checking.sentences.listed import lists
from yujue.checking.sentences.printed_tables import Printings
from yujue.checking.sentences.relation import Relation, Unlinked, Verdict
from yujue.checking.sentences.said import Said
from yujue.disclosure import Quantity, SumGroup
from yujue.facts import Slice

RULES = {"share": "sentences.share", "completion": "sentences.completion"}


def shares(said: tuple[Said, ...], printings: Printings) -> Iterator[Relation | Unlinked]:
    """Give the identities of all shares and completion rates."""
    wholes = {s.id: listed.whole for listed in lists(said) for s in listed.shares if s is not None}
    for paragraph in said:
        for quantity, figure in paragraph.quantities("share", "completion"):
            whole = paragraph.at(quantity.whole) or wholes.get(figure.id)
            yield from _share(paragraph.at(quantity.of), whole, quantity, figure, printings)
        for group in paragraph.statement.sums:
            yield from _together(paragraph, group)


def _share(
    part: Figure | None, whole: Figure | None, quantity: Quantity, share: Figure, printings: Printings
) -> Iterator[Relation | Unlinked]:
    if part is None:
        yield Unlinked(RULES[quantity.role], f"{share.subject}：{share.name}{share.text}是什么的比例不明")
        return
    rule = RULES[quantity.role]
    if whole is not None and apart(part, whole.slice):
        yield Unlinked(RULES[quantity.role], f"{share.subject}：{share.name}{share.text}的总数不明")
    elif whole is not None and whole.value != 0:
        yield Relation(rule, (share, part, whole), Share())
    elif whole is None and quantity.role == "completion" and quantity.whole_slice is None:
        told = f"{share.subject}：{share.name}{share.text}的预算数不明"
        yield _budget(share, part, printings) or Unlinked(rule, told)
    elif whole is None:
        yield (
            _elsewhere(rule, share, part, quantity, printings)
            or Unlinked(rule, f"{share.subject}：{share.name}{share.text}的总数不明")
        )


def apart(part: Figure, whole: Slice | None) -> bool:
    """Tell whether the slices say that one cannot be part of the other: then the words were read wrong."""
    if part.slice is None or whole is None:
        return False
    return part.slice.without("stage", "fiscal_year").disjoint(whole.without("stage", "fiscal_year"))


def _elsewhere(rule: str, share: Figure, part: Figure, quantity: Quantity, printings: Printings) -> Relation | None:
    """Look for the whole in other sentences and in the tables; one that agrees settles it."""
    if quantity.whole_slice is None or (quantity.role == "share" and apart(part, quantity.whole_slice)):
        return None
    wholes = [w for w in printings.same(quantity.whole_slice) if w.value != 0]
    found = [Relation(rule, (share, part, whole), Share()) for whole in wholes]
    agreeing = [r for r in found if r.verdict in {Verdict.EXACT, Verdict.ROUNDING}]
    return next(iter(agreeing), None) or min(found, key=_miss, default=None)


def _budget(share: Figure, part: Figure, printings: Printings) -> Relation | None:
    """Look for the budget of what was executed; which budget is meant, 年初 or 全年, is not said."""
    stages = ("adjusted", "budget") if part.slice is not None else ()
    wholes = [w for s in stages if part.slice for w in printings.same(part.slice.replaced(stage=s)) if w.value]
    found = [Relation("sentences.completion", (share, part, whole), Share(), "doubtful") for whole in wholes]
    return min(found, key=_miss, default=None)


def _miss(relation: Relation) -> Decimal:
    """Give by how much a share misses: of several wholes, the one that it was reckoned with misses least."""
    computed = relation.computed
    return Decimal(100) if computed is None else abs(computed.middle - relation.members[0].value)


def _together(paragraph: Said, group: SumGroup) -> Iterator[Relation]:
    """Shares of all parts of one whole are 100 % together."""
    if not group.complete or len(group.parts) < 2:
        return
    of = {q.of: f for q, f in paragraph.quantities("share") if q.whole in {group.whole, None}}
    found = [of[part] for part in group.parts if part in of]
    if len(found) == len(group.parts):
        yield Relation("sentences.shares", (hundred(found[0]), *found), total_of(len(found)))
