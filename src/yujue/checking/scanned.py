"""Findings on what may be misread: on a scan or in a table without lines nothing is an error before a person looks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from yujue.checking.finding import Finding
from yujue.disclosure import ALIGNED, Disclosure

LOOK = "（由扫描件识别，请先对照原件）"
PROPOSAL = "若原件所印就是 {expected}，则相关各数都相符；请对照原件确认是识别有误还是所印有误，在此之前不作结论"
COMPARE = "请对照原件核对这几个数是否识别有误"
UNLINED = f"（{ALIGNED}，请先对照原件）"
SEATS = "请对照原件，看这几个数是否归错了行或列；没有归错的，按所印有误处理"


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
    remedy = PROPOSAL.format(expected=expected) if unique else COMPARE
    return replace(finding, severity="warning", message=f"{finding.message}{LOOK}", remedy=remedy)


def _aligned(finding: Finding) -> Finding:
    return replace(finding, severity="warning", message=f"{finding.message}{UNLINED}", remedy=SEATS)
