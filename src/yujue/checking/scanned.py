"""Findings on what may be misread: on a scan or in a table without lines nothing is an error before a person looks."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files

from yujue.checking.finding import Finding
from yujue.disclosure import Disclosure

_WORDS = tomllib.loads((files("yujue.checking") / "scanned.toml").read_text("utf-8"))
_SCAN: dict[str, str] = _WORDS["scan"]
_UNLINED: dict[str, str] = _WORDS["unlined"]
UNLINED = _UNLINED["said"]
"""What the message of a finding on a table without lines ends in."""


def softened(findings: tuple[Finding, ...], disclosure: Disclosure) -> tuple[Finding, ...]:
    """Turn the errors that may be a misreading into warnings that say so.

    On a scan that is every error, with the one figure that would mend it as a proposal; elsewhere each that rests on a
    table whose rows and columns were told by how they align.
    """
    if disclosure.document.format == "scan":
        return _soft(findings, lambda _: True, _recognised)
    unlined = frozenset(table.id for table in disclosure.tables if not table.lined)
    return _soft(findings, lambda finding: any(place.table in unlined for place in finding.places), _aligned)


def _soft(
    findings: tuple[Finding, ...], doubted: Callable[[Finding], bool], soften: Callable[[Finding], Finding]
) -> tuple[Finding, ...]:
    return tuple(soften(f) if f.severity == "error" and doubted(f) else f for f in findings)


def _recognised(finding: Finding) -> Finding:
    expected = "、".join(finding.expected)
    unique = finding.cause.kind == "located" and len(finding.expected) == 1
    remedy = _SCAN["proposal"].format(expected=expected) if unique else _SCAN["remedy"]
    return replace(finding, severity="warning", message=finding.message + _SCAN["said"], remedy=remedy)


def _aligned(finding: Finding) -> Finding:
    return replace(finding, severity="warning", message=finding.message + UNLINED, remedy=_UNLINED["remedy"])
