"""A form with merged cells: for the whole department, or one for each project."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from yujue.compiling.goals.canvas import Canvas
from yujue.compiling.goals.drawing import draw_list, draw_part
from yujue.compiling.goals.indicators import indicator, listed
from yujue.compiling.goals.money import Purse
from yujue.compiling.goals.result import Goals
from yujue.compiling.goals.rows import columns_of, rows_of
from yujue.compiling.goals.subject import Subject, department, projects
from yujue.disclosure import GoalAmount, Indicator, Place, ProjectGoal, Table
from yujue.facts import FactSet, unit_factor
from yujue.facts.book import Book, IndicatorEntry
from yujue.forms import DeclaredTable, title_meaning
from yujue.forms.frame import Frame, frame, table_members
from yujue.forms.performance import SheetForm
from yujue.forms.printing import TablePrint, table_print


@dataclass(frozen=True, slots=True)
class Work:
    """A form with what it is filled from and how it is printed."""

    book: Book
    facts: FactSet
    declared: DeclaredTable
    form: SheetForm
    how: TablePrint
    title: str
    frame: Frame

    def purse(self, subject: Subject) -> Purse:
        """Give what the subject's amounts are taken from."""
        factor = unit_factor(self.declared.unit) or Decimal(1)
        return Purse(self.facts, self.frame, self.how, factor, subject.members, subject.facts)


def compile_form(book: Book, facts: FactSet, declared: DeclaredTable, form: SheetForm) -> Iterator[Goals]:
    """Give the form of the department, or one of each project in the order of the book."""
    how = table_print(book.edition, declared.number)
    title = how.title.format(year=book.fiscal_year, title=declared.titles[0], number=declared.number)
    means = title_meaning(title)
    framed = frame(table_members(means, ()), book.kind, book.fiscal_year, means)
    work = Work(book, facts, declared, form, how, title, framed)
    if form.of == "department":
        yield _filled(work, department(book), f"t{declared.number}")
        return
    shown = (subject for subject in projects(book) if subject.indicators or not form.aimed)
    for n, subject in enumerate(shown, start=1):
        yield _filled(work, subject, f"t{declared.number}_{n}")


def _filled(work: Work, subject: Subject, name: str) -> Goals:
    canvas, purse = Canvas(work.form.columns), work.purse(subject)
    for part in work.form.parts:
        draw_part(canvas, part, subject, purse)
    entries = listed(work.form.indicators, subject.indicators)
    rows = draw_list(canvas, work.form.indicators, entries)
    table = _table(work, canvas, name)
    pairs = [(row, entry) for row, entry in zip(rows, entries, strict=True) if entry.name]
    goals = (_goal(table, canvas, subject),) if subject.project is not None else ()
    return Goals((table,), tuple(_indicator(table, row, one, subject) for row, one in pairs), goals, subject.needs)


def _table(work: Work, canvas: Canvas, name: str) -> Table:
    return Table(
        id=name,
        form=work.declared.form,
        title=work.title,
        pages=(),
        line=None,
        unit=work.declared.unit,
        columns=columns_of(canvas),
        rows=rows_of(canvas),
        slice=work.frame.slice(),
        department=work.book.organisation if work.how.left else None,
        sheet=tuple(canvas.cells),
    )


def _place(table: Table, row: int, label: str) -> Place:
    text = " ".join(cell.text for cell in table.rows[row].cells if cell.text)
    return Place(table=table.id, form=table.form, row=label, text=text)


def _indicator(table: Table, row: int, entry: IndicatorEntry, subject: Subject) -> Indicator:
    project = subject.project
    return indicator(
        entry,
        _place(table, row, entry.name),
        "overall" if project is None else "project",
        project=project.name if project is not None else None,
    )


def _goal(table: Table, canvas: Canvas, subject: Subject) -> ProjectGoal:
    project = subject.project
    name = project.name if project is not None else ""
    amounts = tuple(
        GoalAmount(money.role, money.label, money.printed, _place(table, row, money.label))
        for (row, _), money in sorted(canvas.money.items())
        if money.printed is not None
    )
    return ProjectGoal(name, None, "project", table.id, amounts, _place(table, 0, name), subject.texts["goal"])
