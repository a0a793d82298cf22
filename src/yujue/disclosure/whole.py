"""The disclosure itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from yujue.disclosure.document import DocumentInfo, OutlineEntry, Text
from yujue.disclosure.flow import FlowItem
from yujue.disclosure.goal import ProjectGoal
from yujue.disclosure.indicator import Indicator
from yujue.disclosure.place import Place
from yujue.disclosure.report import EvaluationReport
from yujue.disclosure.statement import Statement
from yujue.disclosure.table import Cell, Row, Table


@dataclass(frozen=True, slots=True, eq=False)
class Disclosure:
    """A department's published budget or final accounts, wherever it came from.

    Two disclosures are the same only when they are one object: areas cache by disclosure, and comparing every cell
    costs more than a check.

    `texts` are all paragraphs outside tables in reading order; `outline` the contents page and the headings;
    `blank_pages` the pages that show nothing, `pictured_pages` those with pictures large enough to show a table;
    `cut` the lines of which a page shows only a part of the height;
    `goals` the projects of performance forms with their money; `flow` the order in which all this is printed (empty
    for a document that was read); `attachments` the names of files that a web page offers beside its text; `reports`
    the evaluation reports inside it, last what it says of projects and scores elsewhere; `unread` the documents of an
    archive that could not be read, each with the reason; `garbled` the lines with bytes that are no characters.
    """

    document: DocumentInfo
    tables: tuple[Table, ...] = ()
    statements: tuple[Statement, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    texts: tuple[Text, ...] = ()
    outline: tuple[OutlineEntry, ...] = ()
    blank_pages: tuple[int, ...] = ()
    goals: tuple[ProjectGoal, ...] = ()
    pictured_pages: tuple[int, ...] = ()
    cut: tuple[Place, ...] = ()
    flow: tuple[FlowItem, ...] = ()
    attachments: tuple[str, ...] = ()
    reports: tuple[EvaluationReport, ...] = ()
    unread: tuple[str, ...] = ()
    garbled: tuple[Place, ...] = ()

    def figures(self) -> Iterator[tuple[Table, Row, Cell]]:
        """Walk over every cell that prints a number."""
        for table in self.tables:
            for row in table.rows:
                for cell in row.cells:
                    if cell.printed is not None:
                        yield table, row, cell

    def evaluated_by(self, goal: ProjectGoal) -> list[Indicator]:
        """Give the indicators of the form that a head opens, without those that do not apply."""
        return [
            one
            for one in self.indicators
            if one.place.table == goal.table and one.project == goal.project and not one.excused
        ]

    def table(self, form: str) -> Table | None:
        """Give the first table of a form, None when there is none."""
        return next((table for table in self.tables if table.form == form), None)
