"""Evaluation reports of a book: the department's and one for each project, judgement asked for."""

from yujue.compiling.reports.whole import KINDS, Wanted, compile_report, wanted_of

__all__ = ["KINDS", "Wanted", "compile_report", "wanted_of"]
