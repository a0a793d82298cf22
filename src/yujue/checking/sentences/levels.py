"""Levels that a sentence prints, against the tables: the same slice must be the same amount."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.form import equal
from yujue.checking.sentences.printed_tables import Printings
from yujue.checking.sentences.relation import Relation
from yujue.checking.sentences.said import Said

UNIT_SLIPS = (Decimal(10000), Decimal("0.0001"))


def levels_in_tables(said: Iterable[Said], tables: Printings) -> Iterator[Relation | str]:
    """Give an identity for each level with a table figure of its slice, else the reason why there is none."""
    for paragraph in said:
        for quantity, figure in paragraph.quantities("level"):
            if quantity.kind != "amount":
                continue
            relation = against_tables(figure, tables)
            if relation is not None:
                yield relation
            elif figure.slice is None:
                yield f"{figure.subject}：{figure.name}{figure.text}口径不明"
            else:
                yield f"{figure.subject}：{figure.name}{figure.text}没有同口径的表内数"


def against_tables(figure: Figure, tables: Printings) -> Relation | None:
    """Compare with the tables; None when no table prints the slice.

    A table that agrees settles it: that others differ from that table is the tables' contradiction. Where only a
    figure of a looser slice is there, it can confirm, not contradict.
    """
    if figure.slice is None:
        return None
    same = tables.same(figure.slice)
    alike = [other for other in tables.alike(figure.slice) if other.interval.meets(figure.interval)]
    agreeing = [other for other in same if other.interval.meets(figure.interval)] or alike
    if agreeing:
        return Relation("sentences.table", (figure, _finest(agreeing)), equal())
    return _contradiction(figure, _finest(same)) if same else None


def _finest(figures: list[Figure]) -> Figure:
    return min(figures, key=lambda f: f.printed.unit_in_last_place)


def _contradiction(figure: Figure, cell: Figure) -> Relation:
    rule = "sentences.table"
    if is_unit_slip(figure, cell):
        rule = "sentences.unit"
    elif is_truncated(figure, cell):
        rule = "sentences.truncated"
    return Relation(rule, (figure, cell), equal())


def is_unit_slip(figure: Figure, cell: Figure) -> bool:
    """Tell whether the amounts agree once 元 is read for 万元 or the other way round."""
    return figure.value != 0 and any(figure.interval.scaled(slip).meets(cell.interval) for slip in UNIT_SLIPS)


def is_truncated(figure: Figure, cell: Figure) -> bool:
    """Tell whether the sentence cut the table's amount off instead of rounding it."""
    if cell.printed.unit_in_last_place >= figure.printed.unit_in_last_place:
        return False
    step = figure.printed.unit_in_last_place
    return figure.value >= 0 and figure.value == (cell.value // step) * step
