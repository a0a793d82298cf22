"""Disclosure to findings: intervals, identities, narrative, codes, wording. Knows nothing of file formats."""

from yujue.checking.finding import Cause, Consequence, Decision, Finding, Obligation, Report, Summary

__all__ = ["Cause", "Consequence", "Decision", "Finding", "Obligation", "Report", "Summary"]
