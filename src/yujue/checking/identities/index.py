"""Figures by slice: what each table says of a slice, and into what parts it splits it."""

from __future__ import annotations

from collections import defaultdict

from yujue.checking.board import Board, Figure
from yujue.checking.identities.rows import ancestors
from yujue.checking.identities.scope import ALIASED, Coincide, plain
from yujue.derive import Rules, differs_only_in, is_complete, widest
from yujue.facts import Slice, State

LISTED_ROWS = ("exp_func_code", "dep_bgt_eco_code", "gov_bgt_eco_code", "agency_code", "pro_code")


class Index:
    """Figures of each table by slice, and by slice less one dimension.

    A line of both economic classifications counts as a line of the department's, and is found under both too.
    """

    def __init__(self, board: Board, rules: Rules, *, coincide: Coincide | None = None, only: frozenset[int]) -> None:
        self.board = board
        self.rules = rules
        self.only = only
        self.coincide: Coincide = coincide or {}
        self.kind = board.disclosure.document.kind
        self.slices: dict[Figure, Slice] = {}
        self.exact: dict[int, dict[Slice, list[Figure]]] = defaultdict(lambda: defaultdict(list))
        self.split: dict[Slice, dict[str, dict[int, list[Figure]]]] = {}
        self.unplaced: dict[tuple[int, int], list[Slice | None]] = defaultdict(list)
        self.carried = {f.table for f in board.figures.values() if f.value and f.slice and _carried(f.slice)}
        self.above = {t: ancestors(table) for t, table in enumerate(board.disclosure.tables) if t in only}
        by_class = {f.table for f in board.figures.values() if f.slice and f.slice.get("dep_bgt_eco_code")}
        for figure in board.figures.values():
            if figure.table not in only:
                continue
            if figure.value and figure.table in by_class and figure.slice and _only_government(figure.slice):
                bare = plain(figure.slice, self.coincide).without("gov_bgt_eco_code")
                self.unplaced[figure.table, figure.column].append(bare)
            if figure.slice is None or "item" in figure.slice:
                if figure.value:
                    self.unplaced[figure.table, figure.column].append(_less_item(figure.slice, self.coincide))
                continue
            slice_ = plain(figure.slice, self.coincide)
            if slice_.get("dep_bgt_eco_code") and slice_.get("gov_bgt_eco_code"):
                self._enter(figure, slice_)
                slice_ = slice_.without("gov_bgt_eco_code")
            self.slices[figure] = slice_
            if self._enter(figure, slice_):
                self._split(figure, slice_)
        self.dimensions = sorted({dimension for split in self.split.values() for dimension in split})
        self.printing: dict[Slice, list[int]] = defaultdict(list)
        for t, slices in self.exact.items():
            for slice_ in slices:
                self.printing[slice_].append(t)

    def _enter(self, figure: Figure, slice_: Slice) -> bool:
        """Enter a figure under a slice; False where another column of the row or a wider figure says the same."""
        if figure.state in {State.BLANK, State.NA}:
            return True
        same = self.exact[figure.table][slice_]
        if any(self._same_cell(figure, other) or _inside(figure, other) for other in same):
            return False
        same[:] = [other for other in same if not _inside(other, figure)]
        same.append(figure)
        return True

    def _split(self, figure: Figure, slice_: Slice) -> None:
        for dimension in slice_:
            if dimension in self.rules.listed:
                tables = self.split.setdefault(slice_.without(dimension), {}).setdefault(dimension, {})
                tables.setdefault(figure.table, []).append(figure)

    def _same_cell(self, figure: Figure, other: Figure) -> bool:
        """Tell whether two figures stand in one row of one side: columns that say the same here."""
        columns = self.board.table(figure).columns
        return other.row == figure.row and columns[figure.column].side == columns[other.column].side

    def value(self, table: int, slice_: Slice) -> list[Figure]:
        """Give the figures whose sum is the slice in a table: one, or several rows of a list, none under another."""
        found = self.tops(table, self.exact[table].get(slice_, []))
        return found if any(slice_.get(name) for name in LISTED_ROWS) else found[:1]

    def again(self, table: int, slice_: Slice) -> list[Figure]:
        """Give the figures of a slice that is no line of a list: each is the whole, printed again."""
        listed = any(slice_.get(name) for name in LISTED_ROWS)
        return [] if listed else self.tops(table, self.exact[table].get(slice_, []))

    def tops(self, table: int, figures: list[Figure]) -> list[Figure]:
        """Leave out figures whose row stands under the row of another."""
        rows = {figure.row for figure in figures}
        above = self.above.get(table, {})
        return [f for f in figures if not rows & above.get(f.row, frozenset())]

    def splitting(self, dimension: str, whole: Slice) -> dict[int, list[Figure]]:
        """Give by table the figures that differ from a slice in one dimension."""
        return self.split.get(whole.without(dimension), {}).get(dimension, {})

    def parts(self, table: int, dimension: str, whole: Slice) -> list[Figure]:
        """Give the widest parts that a table prints of a slice along a dimension.

        A code may stand in several rows, which add up; 本年收入 printed again as 本年收入小计 is the same figure.
        """
        near = self.splitting(dimension, whole).get(table, [])
        inside = [f for f in near if differs_only_in(dimension, self.slices[f], whole)]
        members = widest(dimension, (self.member(f, dimension) for f in inside))
        found = self.tops(table, [f for f in inside if self.member(f, dimension) in members])
        if not any(f.printed for f in found):
            return []
        if dimension in LISTED_ROWS:
            return found
        ordered = sorted(found, key=lambda f: f.printed)
        return list({self.member(f, dimension): f for f in ordered}.values())

    def member(self, figure: Figure, dimension: str) -> str:
        """Give the figure's member of a dimension."""
        return self.slices[figure].get(dimension) or ""

    def lists_all(self, table: int, dimension: str, whole: Slice, parts: list[Figure]) -> bool:
        """Tell whether the parts are all there are: by declaration, or as the table prints a total over them."""
        members = sorted({self.member(f, dimension) for f in parts})
        if is_complete(dimension, whole.get(dimension), members, self.kind, self.rules):
            return True
        bound = whole.get(dimension) or ""
        wider = [
            whole.without(dimension),
            *(whole.replaced(**{dimension: bound[:n]}) for n in range(1, len(bound) + 1)),
        ]
        return any(self.exact[table].get(one) for one in wider)

    def doubt(self, whole: Slice, parts: list[Figure]) -> str:
        """Say why a sum is uncertain: the columns also hold figures that may be further parts, nobody knows."""
        columns = {(f.table, f.column) for f in parts}
        loose = [one for column in columns for one in self.unplaced.get(column, ())]
        inside = [self.slices[f] for f in parts]
        open_ = any(
            one is None or not (one.disjoint(whole) or any(one.within(part) for part in inside)) for one in loose
        )
        return "同列有未能归类的数" if open_ else ""

    def comparable(self, table: int) -> bool:
        """Tell whether a table's figures can be compared with others': its unit is known."""
        return self.board.disclosure.tables[table].unit is not None


def _inside(figure: Figure, other: Figure) -> bool:
    """Tell whether a figure's own slice is a real part of another's, though both hold the same money here."""
    if figure.slice is None or other.slice is None:
        return False
    mine, whole = (Slice.of({n: m for n, m in s.members if n in ALIASED}) for s in (figure.slice, other.slice))
    return mine != whole and mine.within(whole)


def _less_item(slice_: Slice | None, coincide: Coincide) -> Slice | None:
    return None if slice_ is None else plain(slice_, coincide).without("item")


def _only_government(slice_: Slice) -> bool:
    return slice_.get("gov_bgt_eco_code") is not None and slice_.get("dep_bgt_eco_code") is None


def _carried(slice_: Slice) -> bool:
    return slice_.get("flow") == "revenue" and slice_.get("origin") not in {None, "current"}
