"""The book (账套) of one department and one year: what an accountant keeps, before any table is made of it."""

from yujue.facts.book.cycle import Achievement, Counted, Execution, Purchase, Rectification, ResultUse
from yujue.facts.book.goals import IndicatorEntry, Task
from yujue.facts.book.lines import Balance, Income, Line, Procurement
from yujue.facts.book.parts import At, Problem, Project, Stated, Unit
from yujue.facts.book.whole import Book

__all__ = [
    "Achievement",
    "At",
    "Balance",
    "Book",
    "Counted",
    "Execution",
    "Income",
    "IndicatorEntry",
    "Line",
    "Problem",
    "Procurement",
    "Project",
    "Purchase",
    "Rectification",
    "ResultUse",
    "Stated",
    "Task",
    "Unit",
]
