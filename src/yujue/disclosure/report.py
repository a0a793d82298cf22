"""Evaluation reports inside a document: their headings, scores, amounts, lists of projects and claims."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from yujue.disclosure.place import Place
from yujue.facts import Interval, Printed


@dataclass(frozen=True, slots=True)
class Reported:
    """A figure of a report.

    `role` is budget | spent | contract | other for amounts, item for what a list names, score | full | part for marks,
    count | done for numbers of projects, rate for percent; `name` is what it is said of, as printed without quotes.
    """

    role: str
    text: str
    printed: Printed
    unit: str
    place: Place
    name: str = ""

    @property
    def amount(self) -> Decimal:
        """The exact value: 元 for amounts, percent points, marks and counts as they are."""
        return self.printed.amount

    @property
    def interval(self) -> Interval:
        """Every value that prints so."""
        return self.printed.interval


@dataclass(frozen=True, slots=True)
class ReportHeading:
    """A numbered heading or paragraph: `level` 1 for 一、 and 2 for （一）, `ordinal` its number."""

    level: int
    ordinal: int
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class ReportList:
    """What a paragraph or a table lists with amounts, marks or names only (`names`).

    `kind` is projects | parts; `closed` tells that nothing is left out (no 等); `label` is what the list is of.
    """

    kind: str
    label: str
    place: Place
    items: tuple[Reported, ...] = ()
    names: tuple[str, ...] = ()
    count: Reported | None = None
    done: Reported | None = None
    total: Reported | None = None
    scores: tuple[Reported, ...] = ()
    closed: bool = True


@dataclass(frozen=True, slots=True)
class ReportClaim:
    """A sentence that says how targets and actual values stand to each other.

    `kind` is reached (all targets are reached) | missed (some are not) | above (every project has `figures[0]` marks
    or more) | beyond (`figures[0]` is above the target `figures[1]`) | rate (budget, spent, rate).
    """

    kind: str
    text: str
    place: Place
    figures: tuple[Reported, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """A number that the report gives for the whole and for each part: `label` names what is counted."""

    label: str
    whole: Reported
    parts: tuple[Reported, ...]


@dataclass(frozen=True, slots=True)
class EvaluationReport:
    """A report: `kind` department | project, or narrative for what the document says of reports elsewhere.

    `project` is its project as printed, `score` the total of its own marks, `grade` what it calls that, `scale` its own
    grades with the marks from which they begin, `amounts` what it says of its project's money.
    """

    kind: str
    title: str
    place: Place
    project: str = ""
    headings: tuple[ReportHeading, ...] = ()
    score: Reported | None = None
    grade: str = ""
    scale: tuple[tuple[str, Decimal], ...] = ()
    amounts: tuple[Reported, ...] = ()
    lists: tuple[ReportList, ...] = ()
    claims: tuple[ReportClaim, ...] = ()
    tallies: tuple[Tally, ...] = ()
    figures: int = 0
