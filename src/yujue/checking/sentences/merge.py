"""One finding of what is one mistake in several places."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace

from yujue.checking.finding import Finding

CUT_OFF, DIRECTION = "sentences.truncated", "sentences.direction"


def merged(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Make one finding of those that say the same of the same figure, and one of all amounts that are cut off."""
    groups: dict[Hashable, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(_key(finding), []).append(finding)
    return tuple(group[0] if len(group) == 1 else _one(group) for group in groups.values())


def _key(finding: Finding) -> Hashable:
    if finding.rule == CUT_OFF:
        return finding.rule
    if finding.rule == DIRECTION:
        return finding.message
    found = tuple("".join(text.split()) for text in finding.found)
    return (finding.rule, finding.severity, found, finding.expected or finding.message)


def _one(group: list[Finding]) -> Finding:
    return replace(
        group[0],
        message=_cut_off(group) if group[0].rule == CUT_OFF else f"{group[0].message}（共{len(group)}处）",
        places=tuple(dict.fromkeys(place for finding in group for place in finding.places)),
        found=tuple(dict.fromkeys(text for finding in group for text in finding.found)),
        expected=tuple(dict.fromkeys(text for finding in group for text in finding.expected)),
        consequences=tuple(dict.fromkeys(c for finding in group for c in finding.consequences)),
        remedy="、".join(dict.fromkeys(finding.remedy for finding in group)),
    )


def _cut_off(group: list[Finding]) -> str:
    pairs = [f"{f.found[0]}应为{f.expected[0]}" for f in group if f.found and f.expected]
    return f"{len(group)}处金额截尾、未四舍五入：{'；'.join(pairs)}"
