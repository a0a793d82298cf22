"""The slice of a figure: what table, column and row restrict together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from yujue.disclosure import DocumentInfo
from yujue.facts import Slice
from yujue.facts.slice import member_inside
from yujue.forms import TitleMeaning
from yujue.recognising.tables.lanes import Head

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

    def column(self, head: Head) -> dict[str, str] | None:
        """Give the members of a column with its stage and year, None when its header is not known."""
        if not (head.meaning.known and self.known):
            return None
        members = {**head.meaning.members, **self._time(head.meaning.members)}
        year = head.meaning.year or (self.year + head.meaning.year_offset if self.year else None)
        return members | ({"fiscal_year": str(year)} if year else {})

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


def frame(members: Mapping[str, str], info: DocumentInfo, title: TitleMeaning | None) -> Frame:
    """Make the frame of a table in a document; the title tells stage and year when the document does not."""
    if title is None:
        return Frame(members, STAGES.get(info.kind), info.fiscal_year, known=False)
    return Frame(members, STAGES.get(info.kind, title.stage), info.fiscal_year or title.year, known=True)
