"""Evaluation reports inside a document, and what it says of them elsewhere."""

from yujue.recognising.reports.whole import recognise_reports

__all__ = ["recognise_reports"]
