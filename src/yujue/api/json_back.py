"""A report from its JSON, yujue.check/1: everything but the disclosure, which that JSON does not hold."""

from __future__ import annotations

from typing import Any

from yujue.checking import Consequence, Decision, Finding, Obligation, Report, Summary
from yujue.checking.finding import Cause
from yujue.disclosure import DocumentInfo, Place

Json = dict[str, Any]


def report_from_json(plain: Json) -> Report:
    """Give the report that `report_json` wrote, without its disclosure; KeyError, TypeError for anything else."""
    findings = [_finding(each) for each in plain["findings"]]
    settled = [each.decision is not None and each.decision.clears for each in findings]
    return Report(
        DocumentInfo(**plain["document"]),
        tuple(Obligation(**{**each, "findings": tuple(each["findings"])}) for each in plain["obligations"]),
        tuple(finding for finding, off in zip(findings, settled, strict=True) if not off),
        Summary(**plain["summary"]),
        tuple(plain["not_evaluated"]),
        None,
        tuple(finding for finding, off in zip(findings, settled, strict=True) if off),
    )


def _finding(each: Json) -> Finding:
    cause = each["cause"]
    read = {
        "found": tuple(each["found"]),
        "expected": tuple(each["expected"]),
        "places": _places(each["places"]),
        "cause": Cause(cause["kind"], _places(cause["candidates"])),
        "consequences": tuple(_consequence(item) for item in each["consequences"]),
        "decision": None if each["decision"] is None else Decision(**each["decision"]),
    }
    return Finding(**{**each, **read})


def _consequence(item: Json) -> Consequence:
    return Consequence(item["rule"], item["message"], _places(item["places"]))


def _places(each: list[Json]) -> tuple[Place, ...]:
    return tuple(Place(**{**place, "box": tuple(place["box"]) if place["box"] else None}) for place in each)
