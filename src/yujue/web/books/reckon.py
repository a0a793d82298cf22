"""What a book gives, as plain values; done in a process of its own. No Django here."""

from __future__ import annotations

import traceback
from dataclasses import asdict
from typing import Any

from yujue import api
from yujue.api.words import SEVERITY_WORDS

Plain = dict[str, Any]
ORDER = ("error", "warning", "rounding", "info")


def reckon(task: tuple[str, api.BookRows]) -> Plain:
    """Reckon rows: `quick` totals and problems, `whole` the document and its findings too."""
    kind, rows = task
    try:
        return _plain(api.preview(rows, document=kind == "whole"))
    except Exception as error:  # noqa: BLE001 — our own fault: told by the server
        return {"fault": type(error).__name__, "trace": "".join(traceback.format_exception(error))}


def _plain(found: api.Preview) -> Plain:
    problems = [
        {**asdict(one.problem), "sheet": one.sheet, "sheet_name": one.problem.sheet, "row": one.row}
        | {"field": one.field, "column": one.column, "word": SEVERITY_WORDS.get(one.problem.severity, "")}
        for one in found.problems
    ]
    findings = [
        {"rule": one.rule, "severity": one.severity, "word": SEVERITY_WORDS.get(one.severity, "")}
        | {"message": one.message, "basis": one.basis, "remedy": one.remedy}
        for one in found.findings
    ]
    return {
        "problems": sorted(problems, key=_gravity),
        "totals": found.totals,
        "pieces": [asdict(one) for one in found.pieces],
        "findings": sorted(findings, key=_gravity),
        "needs": [asdict(one) for one in found.needs],
    }


def _gravity(one: Plain) -> int:
    return ORDER.index(one["severity"]) if one["severity"] in ORDER else len(ORDER)
