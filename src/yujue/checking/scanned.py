"""Findings on scans: what was recognised may be misread, so nothing is called an error before a person has looked."""

from __future__ import annotations

from dataclasses import replace

from yujue.checking.finding import Finding
from yujue.disclosure import DocumentInfo

LOOK = "（由扫描件识别，请先对照原件）"
PROPOSAL = "若原件所印就是 {expected}，则相关各数都相符；请对照原件确认是识别有误还是所印有误，在此之前不作结论"


def softened(findings: tuple[Finding, ...], document: DocumentInfo) -> tuple[Finding, ...]:
    """Turn the errors on a scan into warnings that say so, with the one figure that would mend them as a proposal."""
    if document.format != "scan":
        return findings
    return tuple(_softened(finding) if finding.severity == "error" else finding for finding in findings)


def _softened(finding: Finding) -> Finding:
    expected = "、".join(finding.expected)
    unique = finding.cause.kind == "located" and len(finding.expected) == 1
    remedy = PROPOSAL.format(expected=expected) if unique else "请对照原件核对这几个数是否识别有误"
    return replace(finding, severity="warning", message=f"{finding.message}{LOOK}", remedy=remedy)
