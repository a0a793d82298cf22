"""What the rendering of one document works on: the book, its facts, how it prints, and what it has gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from yujue.compiling.narrative.figure import Figure
from yujue.compiling.narrative.marks import command, marked
from yujue.compiling.narrative.printing import Printing, printing
from yujue.compiling.result import Need
from yujue.disclosure import FlowItem, Table
from yujue.facts import FactSet, Slice
from yujue.facts.book import Book
from yujue.forms.measures import Measure, measure

STAGES = {"budget": "年初预算数", "adjusted": "全年预算数", "executed": "执行数", "final": "决算数"}


@dataclass(slots=True)
class Work:
    """One rendering. `figures` and `commands` are numbered by the marks in the text; `needs` are by key.

    `offers` are what people may write and need not.
    """

    book: Book
    facts: FactSet
    tables: tuple[Table, ...]
    how: Printing
    figures: list[Figure] = field(default_factory=list)
    commands: list[tuple[FlowItem, ...]] = field(default_factory=list)
    needs: dict[str, Need] = field(default_factory=dict)
    offers: dict[str, Need] = field(default_factory=dict)

    @classmethod
    def of(cls, book: Book, facts: FactSet, tables: tuple[Table, ...]) -> Work:
        """Begin a rendering as the book's edition prints."""
        return cls(book, facts, tables, printing(book.edition))

    @property
    def stage(self) -> str:
        """The stage of the document's own figures."""
        return "final" if self.book.kind == "final" else "budget"

    def figure(self, figure: Figure) -> str:
        """Register a figure and give its marked text."""
        self.figures.append(figure)
        return marked(len(self.figures) - 1, figure.text)

    def command(self, *items: FlowItem) -> str:
        """Register what a line stands for and give the line."""
        self.commands.append(items)
        return command(len(self.commands) - 1)

    def missing(self, key: str, label: str) -> str:
        """Ask for what the book lacks and give the words that show it in the text."""
        self.needs.setdefault(key, Need(key, label))
        return self.how.word("missing").format(label=label)

    def offer(self, key: str, label: str) -> str:
        """Note what people may write, and print nothing."""
        self.offers.setdefault(key, Need(key, label))
        return ""

    def unknown(self, name: str, stage: str) -> str:
        """Ask for last year's figure of a measure at a stage."""
        label = f"{self.book.fiscal_year - 1}年{measure(name).label}"
        if stage == self.stage:
            return self.missing(f"last.{name}", label)
        return self.missing(f"last.{stage}.{name}", f"{label}（{STAGES[stage]}）")

    def placed(self, of: Slice, *, year: int | None = None, stage: str | None = None) -> Slice:
        """Give a slice its year and stage."""
        return of.replaced(fiscal_year=str(year or self.book.fiscal_year), stage=stage or self.stage)

    def fen(self, name: str, *, stage: str | None = None) -> int:
        """Give the exact amount of a measure this year; what the book has nothing of is zero."""
        return self.facts.total(self.placed(measure(name).sum, stage=stage)) or 0

    def knows(self, stage: str) -> bool:
        """Tell whether the book has amounts of a stage (adjusted)."""
        return any(stage in line.amounts for line in self.book.lines)

    def before(self, name: str, *, stage: str | None = None) -> int | None:
        """Give the exact amount of a measure last year, None when the book does not know it."""
        year = self.book.fiscal_year - 1
        for candidate in _last_year(measure(name)):
            found = self.facts.total(self.placed(candidate, year=year, stage=stage))
            if found is not None:
                return found
        return None


def _last_year(of: Measure) -> tuple[Slice, ...]:
    """Give what may be stated of last year: the totals of both sides are the same amount, in all and for a fund."""
    if not set(of.sum) <= {"flow", "fund_type_code"}:
        return (of.sum, of.slice)
    sides = tuple(of.sum.replaced(flow=flow) for flow in ("revenue", "expenditure"))
    spent = (of.sum.replaced(flow="expenditure", use="current"),) if not of.slice.get("flow") else ()
    return (of.sum, of.slice, *sides, *spent)
