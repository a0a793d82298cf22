"""What stands between the paragraphs: cover, contents, tables, charts, new pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from yujue.compiling.narrative.printing import FEN, half_up
from yujue.compiling.narrative.work import Work
from yujue.disclosure import Chart, FlowItem
from yujue.facts import unit_factor


@dataclass(frozen=True, slots=True)
class Order:
    """The template's commands. Each stands on a line of its own."""

    work: Work

    def cover(self, title: str, *lines: str) -> str:
        """Print a title page: the title, and lines under it."""
        return self.work.command(FlowItem("cover", text="\n".join((title, *(line for line in lines if line)))))

    def contents(self, title: str = "目录") -> str:
        """Print a contents page."""
        return self.work.command(FlowItem("contents", text=title))

    def page(self) -> str:
        """Begin a new page."""
        return self.work.command(FlowItem("page"))

    def table(self, number: str) -> str:
        """Print the tables of a number of the edition's tables.toml; nothing where the book gives none.

        Forms that come once a project begin a page each.
        """
        own = f"t{number}"
        found = [
            table.id for table in self.work.tables if table.id == own or table.id.startswith((own + ".", own + "_"))
        ]
        items = [[FlowItem("page"), FlowItem("table", table=each)] for each in found]
        return self.work.command(*(item for pair in items for item in pair[len(items) == 1 :]))

    def bars(self, title: str, measures: Mapping[str, str]) -> str:
        """Draw the amounts of measures last year and this, beside each other; nothing where last year is unknown."""
        year = self.work.book.fiscal_year
        then = [self.work.before(name) for name in measures.values()]
        known = [fen for fen in then if fen is not None]
        if len(known) < len(then):
            return ""
        now = [self.work.fen(name) for name in measures.values()]
        series = ((f"{year - 1}年", self._values(known)), (f"{year}年", self._values(now)))
        return self._chart(Chart("bar", title, self.work.how.unit, tuple(measures), series))

    def pie(self, title: str, measures: Mapping[str, str]) -> str:
        """Draw shares of one whole, those that are not zero; nothing where all are."""
        shares = {label: fen for label, name in measures.items() if (fen := self.work.fen(name)) > 0}
        if not shares:
            return ""
        series = (("", self._values(list(shares.values()))),)
        return self._chart(Chart("pie", title, self.work.how.unit, tuple(shares), series))

    def _chart(self, chart: Chart) -> str:
        return self.work.command(FlowItem("chart", chart=chart))

    def _values(self, amounts: list[int]) -> tuple[Decimal, ...]:
        factor = unit_factor(self.work.how.unit) or Decimal(1)
        return tuple(half_up(Decimal(fen) / FEN / factor, 2) for fen in amounts)
