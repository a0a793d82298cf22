"""The hall: the one value that both wings speak. Figures on slices, sentences with quantities, indicators."""

from yujue.disclosure.document import DocumentInfo, OutlineEntry, Text
from yujue.disclosure.flow import Chart, FlowItem
from yujue.disclosure.goal import GoalAmount, ProjectGoal
from yujue.disclosure.indicator import Indicator
from yujue.disclosure.place import Place
from yujue.disclosure.report import EvaluationReport, ReportClaim, Reported, ReportHeading, ReportList, Tally
from yujue.disclosure.statement import Comparison, Quantity, Statement, SumGroup
from yujue.disclosure.table import ALIGNED, INFERRED, Cell, Column, Row, SheetCell, Table
from yujue.disclosure.whole import Disclosure

__all__ = [
    "ALIGNED",
    "INFERRED",
    "Cell",
    "Chart",
    "Column",
    "Comparison",
    "Disclosure",
    "DocumentInfo",
    "EvaluationReport",
    "FlowItem",
    "GoalAmount",
    "Indicator",
    "OutlineEntry",
    "Place",
    "ProjectGoal",
    "Quantity",
    "ReportClaim",
    "ReportHeading",
    "ReportList",
    "Reported",
    "Row",
    "SheetCell",
    "Statement",
    "SumGroup",
    "Table",
    "Tally",
    "Text",
]
