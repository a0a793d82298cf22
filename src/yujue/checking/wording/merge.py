"""The same wording in several places is one finding."""

from __future__ import annotations

from dataclasses import replace

from yujue.checking.finding import Finding


def merged(findings: list[Finding]) -> tuple[Finding, ...]:
    """Join findings of one rule with the same wording; the first one's message tells how many there are."""
    groups: dict[tuple[str, tuple[str, ...]], list[Finding]] = {}
    for finding in findings:
        key = finding.found or (finding.message,)
        groups.setdefault((finding.rule, key), []).append(finding)
    return tuple(_one(group) for group in groups.values())


def _one(group: list[Finding]) -> Finding:
    if len(group) == 1:
        return group[0]
    places = tuple(place for finding in group for place in finding.places)
    return replace(group[0], places=places, message=f"{group[0].message}（共{len(group)}处）")
