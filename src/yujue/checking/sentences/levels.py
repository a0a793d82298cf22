"""Levels that a sentence prints, against the tables: the same slice must be the same amount."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from rapidfuzz import fuzz

from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.form import equal
from yujue.checking.sentences.kinship import named_alike
from yujue.checking.sentences.printed_tables import Printings
from yujue.checking.sentences.relation import Relation, Unlinked
from yujue.checking.sentences.said import Said

UNIT_SLIPS = (Decimal(10000), Decimal("0.0001"))
CLOSE = Decimal("0.005")


def levels_in_tables(said: Iterable[Said], tables: Printings) -> Iterator[Relation | Unlinked]:
    """Give an identity for each level with a table figure of its slice, else the reason why there is none.

    Nothing (0) that no table prints anything of needs neither.
    """
    for paragraph in said:
        for quantity, figure in paragraph.quantities("level"):
            if quantity.kind != "amount":
                continue
            relation = against_tables(figure, tables)
            if relation is not None:
                yield relation
            elif figure.slice is None:
                yield Unlinked("sentences.table", f"{figure.subject}：{figure.name}{figure.text}口径不明")
            elif figure.value or tables.inside(figure.slice):
                told = f"{figure.subject}：{figure.name}{figure.text}没有同口径的表内数"
                yield Unlinked("sentences.table", told)


def against_tables(figure: Figure, tables: Printings) -> Relation | None:
    """Compare with the tables; None when no table prints the slice.

    A table that agrees settles it: that others differ from that table is the tables' contradiction. Where only a
    figure of a looser slice, or of the same row's name, is there, it can confirm, not contradict.
    """
    if figure.slice is None:
        return None
    same = tables.same(figure.slice) or between(figure, tables)
    agreeing = _meeting(same, figure) or _meeting(tables.alike(figure.slice), figure)
    if agreeing:
        return Relation("sentences.table", (figure, _finest(agreeing)), equal())
    named = tables.named(figure)
    if named is not None:
        return Relation("sentences.table", (figure, named), equal())
    against = [cell for cell in same if named_alike(figure, cell)]
    return _contradiction(figure, against, tables) if against else None


def between(figure: Figure, tables: Printings) -> list[Figure]:
    """Give the figures of a narrower and a wider fund, when they are the same amount: then so is all between."""
    inside, around = tables.around(figure.slice) if figure.slice is not None else ([], [])
    return [a for a in around if any(a.interval.meets(i.interval) for i in inside)]


def _meeting(cells: list[Figure], figure: Figure) -> list[Figure]:
    return [cell for cell in cells if cell.interval.meets(figure.interval)]


def _finest(figures: list[Figure]) -> Figure:
    return min(figures, key=lambda f: f.printed.unit_in_last_place)


def _contradiction(figure: Figure, cells: list[Figure], tables: Printings) -> Relation:
    likeness = {c.id: fuzz.token_set_ratio(figure.name, f"{c.name} {c.place.column}") for c in cells}
    cell = max(cells, key=lambda c: (likeness[c.id], -c.printed.unit_in_last_place))
    rule = "sentences.table"
    if is_unit_slip(figure, cell):
        rule = "sentences.unit"
    elif is_truncated(figure, cell):
        rule = "sentences.truncated"
    ceiling = "doubtful" if tables.of_other_fund(figure) else "error"
    return Relation(rule, (figure, cell), equal(), ceiling, _other_row(figure, cell, tables))


def _other_row(figure: Figure, cell: Figure, tables: Printings) -> str:
    """Tell when another item of the same column prints this very amount: perhaps only the name is wrong."""
    where = cell.slice
    if where is None or not where.get("exp_func_code") or not figure.value:
        return ""
    rows = (
        f for s, fs in tables.exact.items() if s.without("exp_func_code") == where.without("exp_func_code") for f in fs
    )
    found = next((f for f in rows if f.interval.meets(figure.interval)), None)
    return "" if found is None else f"；表中{found.text}为“{found.place.row}”"


def is_unit_slip(figure: Figure, cell: Figure) -> bool:
    """Tell whether the amounts agree once 元 is read for 万元 or the other way round."""
    slips = (figure.value * slip for slip in UNIT_SLIPS)
    return any(value and abs(value - cell.value) <= CLOSE * abs(cell.value) for value in slips)


def is_truncated(figure: Figure, cell: Figure) -> bool:
    """Tell whether the sentence cut the table's amount off instead of rounding it."""
    if cell.printed.unit_in_last_place >= figure.printed.unit_in_last_place:
        return False
    step = figure.printed.unit_in_last_place
    return figure.value > 0 and figure.value == (cell.value // step) * step
