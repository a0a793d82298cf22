"""Evaluation reports held against themselves, against each other and against the tables of the document."""

from yujue.performance.reports.review import Review, review_reports

__all__ = ["Review", "review_reports"]
