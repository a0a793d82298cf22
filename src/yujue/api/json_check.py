"""A report as yujue.check/1: plain dicts, ready for JSON. The schema is `yujue/api/schemas/check-1.json`."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Any

from yujue.api.json_read import document_json
from yujue.checking import Consequence, Decision, Finding, Obligation, Report
from yujue.disclosure import Place

Json = dict[str, Any]
SCHEMA = "yujue.check/1"
DECISION_MEMBERS = ("key", "verdict", "reason", "reviewer", "date")
PLACE_MEMBERS = ("section", "table", "form", "row", "column", "page", "line", "text", "box")


def report_json(report: Report) -> Json:
    """Give the whole report."""
    return {
        "schema": SCHEMA,
        "document": document_json(report.document),
        "obligations": [_obligation(obligation) for obligation in report.obligations],
        "findings": [finding_json(finding) for finding in (*report.findings, *report.settled)],
        "summary": asdict(report.summary),
        "not_evaluated": list(report.not_evaluated),
        "decided": len(report.decided),
    }


def _obligation(obligation: Obligation) -> Json:
    plain = {f.name: getattr(obligation, f.name) for f in fields(obligation)}
    return {**plain, "findings": list(obligation.findings)}


def finding_json(finding: Finding) -> Json:
    """Give one finding."""
    return {
        "id": finding.id,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "found": list(finding.found),
        "expected": list(finding.expected),
        "difference": finding.difference,
        "places": [place_json(place) for place in finding.places],
        "basis": finding.basis,
        "remedy": finding.remedy,
        "cause": {
            "kind": finding.cause.kind,
            "candidates": [place_json(place) for place in finding.cause.candidates],
        },
        "consequences": [_consequence(item) for item in finding.consequences],
        "decision": _decision(finding.decision),
    }


def _decision(decision: Decision | None) -> Json | None:
    return None if decision is None else {name: getattr(decision, name) for name in DECISION_MEMBERS}


def _consequence(item: Consequence) -> Json:
    return {"rule": item.rule, "message": item.message, "places": [place_json(place) for place in item.places]}


def place_json(place: Place) -> Json:
    """Give one place."""
    plain: Json = {name: getattr(place, name) for name in PLACE_MEMBERS}
    return {**plain, "box": list(place.box) if place.box else None}
