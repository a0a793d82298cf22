"""The slice of a figure: what table, column and row restrict together. Readers and compilers share it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from yujue.facts import Slice
from yujue.facts.slice import member_inside
from yujue.forms.headers import ColumnMeaning, column_meaning
from yujue.forms.titles import TitleMeaning
from yujue.forms.wording import key

STAGES = {"budget": "budget", "final": "final"}


@dataclass(frozen=True, slots=True)
class Frame:
    """What a table says of all its figures: members unless a column or row says otherwise, stage, year."""

    members: Mapping[str, str]
    stage: str | None
    year: int | None
    known: bool

    def slice(self) -> Slice:
        """Give the table's own slice."""
        return Slice.of({**self.members, **self._time({})})

    def _time(self, column: Mapping[str, str]) -> dict[str, str]:
        time = {"stage": column.get("stage", self.stage), "fiscal_year": str(self.year) if self.year else None}
        return {name: member for name, member in time.items() if member}

    def column(self, meaning: ColumnMeaning) -> dict[str, str] | None:
        """Give the members of a column with its stage and year, None when its header is not known."""
        if not (meaning.known and self.known):
            return None
        members = {**meaning.members, **self._time(meaning.members)}
        year = meaning.year or (self.year + meaning.year_offset if self.year else None)
        return members | ({"fiscal_year": str(year)} if year else {})

    def column_in_lane(self, path: tuple[str, ...], meaning: ColumnMeaning, side: str) -> dict[str, str] | None:
        """Give a column's members; the name of a side (本年收入) says which way the money goes and no more."""
        members = self.column(meaning)
        if members is None or not side or len(path) < 2:
            return members
        below = self.column(column_meaning(path[1:])) or {}
        return {name: member for name, member in members.items() if name not in {"origin", "use"} or name in below}

    def figure(self, column: Mapping[str, str] | None, row: Mapping[str, str] | None) -> Slice | None:
        """Give the slice of a figure, None when column and row exclude each other or are not known."""
        if column is None or row is None:
            return None
        both = merged(column, row)
        if both is None:
            return None
        return Slice(tuple(sorted(self._with_defaults(both).items())))

    def _with_defaults(self, both: dict[str, str]) -> dict[str, str]:
        flow = both.get("flow", self.members.get("flow"))
        for name, member in self.members.items():
            if name in both or (name == "use" and flow == "revenue"):
                continue
            both[name] = member
        return both


def merged(column: Mapping[str, str], row: Mapping[str, str]) -> dict[str, str] | None:
    """Intersect two restrictions; the narrower member wins, None when they are disjoint."""
    both = dict(column)
    for name, member in row.items():
        mine = both.get(name)
        if mine is None or member_inside(name, member, mine):
            both[name] = member
        elif not member_inside(name, mine, member):
            return None
    return both


def frame(members: Mapping[str, str], kind: str, year: int | None, title: TitleMeaning | None) -> Frame:
    """Make the frame of a table in a document of a kind and year; the title tells stage and year it does not tell."""
    if title is None:
        return Frame(members, STAGES.get(kind), year, known=False)
    return Frame(members, STAGES.get(kind, title.stage), year or title.year, known=True)


def table_members(title: TitleMeaning | None, meanings: Iterable[ColumnMeaning]) -> dict[str, str]:
    """Give what a title restricts; a total beside what is left at the end is not the year's spending alone."""
    members = dict(title.members) if title is not None else {}
    if any(meaning.members.get("use") == "closing" for meaning in meanings):
        members.pop("use", None)
    return members


def sides(firsts: Sequence[tuple[str, ...]]) -> list[str]:
    """Name each lane by the shortest beginning of its first header that no other lane has."""
    if len(firsts) == 1:
        return [""]
    names = []
    for n, path in enumerate(firsts):
        prefixes = (path[:depth] for depth in range(1, len(path)))
        own = next((p for p in prefixes if all(o[: len(p)] != p for m, o in enumerate(firsts) if m != n)), None)
        names.append("/".join(own) if own else f"第{n + 1}栏")
    return names


def side_flow(side: str, paths: Iterable[tuple[str, ...]]) -> str:
    """Tell which way a lane's money goes, by its name, else by all its headers."""
    words = [key(text) for path in paths for text in path]
    for texts in ([key(side)], words if side else []):
        revenue, spending = any("收入" in w for w in texts), any("支出" in w for w in texts)
        if revenue != spending:
            return "revenue" if revenue else "expenditure"
    return ""
