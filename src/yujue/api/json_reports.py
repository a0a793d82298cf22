"""The JSON of the evaluation reports inside a document: member `reports` of `yujue.read/1`."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from yujue.disclosure import EvaluationReport, ReportClaim, Reported, ReportHeading, ReportList

Json = dict[str, Any]


def exact(value: Decimal | None) -> str | None:
    """Write a decimal exactly, without exponent and with the digits it has."""
    return None if value is None else f"{value:f}"


def report_of(report: EvaluationReport) -> Json:
    """Give a report as JSON values; amounts are exact decimal strings in 元."""
    return {
        "kind": report.kind,
        "title": report.title,
        "project": report.project,
        "page": report.place.page,
        "line": report.place.line,
        "score": _figure(report.score),
        "grade": report.grade,
        "figures": report.figures,
        "amounts": [_figure(each) for each in report.amounts],
        "lists": [_list(each) for each in report.lists],
        "claims": [_claim(each) for each in report.claims],
        "headings": [_heading(each) for each in report.headings],
    }


def _figure(figure: Reported | None) -> Json | None:
    if figure is None:
        return None
    return {
        "role": figure.role,
        "text": figure.text,
        "value": exact(figure.amount),
        "unit": figure.unit,
        "name": figure.name,
        "page": figure.place.page,
        "line": figure.place.line,
    }


def _list(each: ReportList) -> Json:
    return {
        "kind": each.kind,
        "items": [_figure(one) for one in each.items],
        "names": list(each.names),
        "count": _figure(each.count),
        "done": _figure(each.done),
        "total": _figure(each.total),
        "scores": [_figure(one) for one in each.scores],
    }


def _claim(claim: ReportClaim) -> Json:
    return {"kind": claim.kind, "text": claim.text, "figures": [_figure(each) for each in claim.figures]}


def _heading(heading: ReportHeading) -> Json:
    return {"level": heading.level, "ordinal": heading.ordinal, "text": heading.text}
