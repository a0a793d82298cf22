"""Changes: increase, rate and direction word against the two amounts they compare."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from yujue.checking.sentences.data import words
from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.figure_kinds import hundred, word_of
from yujue.checking.sentences.form import Growth, GrowthByDelta, Linear, Share, Sign
from yujue.checking.sentences.relation import Relation, Unlinked
from yujue.checking.sentences.said import Said
from yujue.disclosure import Comparison, Quantity


def changes(said: Iterable[Said]) -> Iterator[Relation | Unlinked]:
    """Give the identities of all increases, rates and direction words."""
    for paragraph in said:
        for quantity, figure in paragraph.quantities("delta"):
            yield from _delta(paragraph, quantity, figure)
        for quantity, figure in paragraph.quantities("rate"):
            yield from _rate(paragraph, quantity, figure)
        for comparison in paragraph.statement.comparisons:
            yield from _comparison(paragraph, comparison)


def _delta(paragraph: Said, quantity: Quantity, delta: Figure) -> Iterator[Relation | Unlinked]:
    (this, base), sign = compared(paragraph, quantity), quantity.direction
    if this is None or sign is None or this.kind != delta.kind:
        yield _unlinked(delta)
        return
    if sign:
        yield Relation("sentences.base", (delta, this), Linear((sign, -1), at_most=True))
    if base is not None and sign:
        yield Relation("sentences.delta", (delta, this, base), Linear((sign, -1, 1)))
        yield Relation("sentences.direction", (word_of(delta, quantity.word, sign), this, base), Sign())


def _rate(paragraph: Said, quantity: Quantity, rate: Figure) -> Iterator[Relation | Unlinked]:
    (this, base), sign = compared(paragraph, quantity), quantity.direction
    if sign is None or not sign:
        yield _unlinked(rate)
        return
    delta = delta_beside(paragraph, quantity)
    if this is not None and base is not None and base.value != 0:
        yield Relation("sentences.rate", (rate, this, base), Growth(sign))
        yield Relation("sentences.direction", (word_of(rate, quantity.word, sign), this, base), Sign())
    elif delta is not None and base is not None and base.value != 0:
        yield Relation("sentences.rate", (rate, delta, base), Share())
    elif delta is not None and this is not None:
        yield Relation("sentences.rate", (rate, this, delta), GrowthByDelta(sign))
    elif base is None or base.value != 0:
        yield _unlinked(rate)


def compared(paragraph: Said, change: Quantity) -> tuple[Figure | None, Figure | None]:
    """Give the level that changed and its base; a figure named as last year's (比上年累计支出 …) is the base."""
    this, base = paragraph.at(change.of), paragraph.at(change.base)
    if this is None or base is not None or change.of is None or not _is_base(paragraph, change.of):
        return this, base
    before = paragraph.statement.quantities[change.of - 1] if change.of else None
    found = (
        before is not None and before.role == "level" and before.kind == paragraph.statement.quantities[change.of].kind
    )
    return (paragraph.figures[change.of - 1] if found else None), this


def _is_base(paragraph: Said, index: int) -> bool:
    start = paragraph.statement.quantities[index].start
    return bool(re.search(words()["base_name"], paragraph.statement.text[:start]))


def delta_beside(paragraph: Said, rate: Quantity) -> Figure | None:
    """Give the increase printed just before a rate, of the same level and the same way."""
    best: Figure | None = None
    for quantity, figure in paragraph.quantities("delta"):
        same = quantity.of == rate.of and quantity.direction == rate.direction
        if same and figure.kind == "amount" and quantity.end <= rate.start:
            best = figure
    return best


def _comparison(paragraph: Said, comparison: Comparison) -> Iterator[Relation | Unlinked]:
    this, base = paragraph.at(comparison.left), paragraph.at(comparison.right)
    if this is None:
        return
    if base is None:
        yield from _by_completion(paragraph, comparison)
        return
    word = word_of(this, comparison.word, comparison.direction)
    yield Relation("sentences.direction", (word, this, base), Sign())


def _by_completion(paragraph: Said, comparison: Comparison) -> Iterator[Relation]:
    """Compare what was executed with its budget by the completion rate, where the budget is not printed."""
    if not re.search(words()["budget_word"], paragraph.statement.text[comparison.start : comparison.end + 4]):
        return
    for quantity, rate in paragraph.quantities("completion"):
        if quantity.of == comparison.left:
            word = word_of(rate, comparison.word, comparison.direction)
            yield Relation("sentences.direction", (word, rate, hundred(rate)), Sign())


def _unlinked(figure: Figure) -> Unlinked:
    rule = "sentences.rate" if figure.role == "rate" else "sentences.delta"
    return Unlinked(rule, f"{figure.subject}：{figure.name}{figure.text}的对比数不明")
