"""A comparison as yujue.diff/1: plain dicts, ready for JSON. The schema is `yujue/api/schemas/diff-1.json`."""

from __future__ import annotations

from typing import Any

from yujue.api.diff.compare import Comparison
from yujue.api.json_check import finding_json, place_json
from yujue.api.json_read import document_json
from yujue.diff import Change, Figure

SCHEMA = "yujue.diff/1"
Json = dict[str, Any]


def diff_json(comparison: Comparison) -> Json:
    """Give the whole comparison; `old` and `new` of a change are null where a document prints nothing."""
    diff = comparison.diff
    return {
        "schema": SCHEMA,
        "old": document_json(diff.old),
        "new": document_json(diff.new),
        "renames": [
            {"dimension": one.dimension, "code": one.code, "old": one.old, "new": one.new} for one in diff.renames
        ],
        "changes": [_change(change) for change in diff.changes],
        "findings": [finding_json(finding) for finding in comparison.findings],
        "summary": {kind: len(diff.of_kind(kind)) for kind in ("changed", "added", "removed", "same")},
    }


def _change(change: Change) -> Json:
    return {
        "kind": change.kind,
        "slice": change.slice,
        "old": _figure(change.old),
        "new": _figure(change.new),
        "delta": format(change.delta, "f"),
        "rate": None if change.rate is None else format(change.rate, "f"),
        "reasons": list(change.reasons),
        "echo": change.echo,
    }


def _figure(figure: Figure | None) -> Json | None:
    if figure is None:
        return None
    return {
        "group": figure.group,
        "label": figure.label,
        "column": figure.column,
        "text": figure.text,
        "unit": figure.unit,
        "value": format(figure.value, "f"),
        "place": place_json(figure.place),
    }
