"""Where each finding is marked: on cells, rows, tables, stretches of text, pages."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from yujue.api.html.marks import Mark, figures_in, stretch
from yujue.api.html.targets import TOP, Finder, Target
from yujue.checking import Finding, Report
from yujue.disclosure import Disclosure, Place


@dataclass(slots=True)
class Placing:
    """The marks of a report: `on` gives the findings on a target, `linked` what a link leads to."""

    on: dict[Target, list[Finding]] = field(default_factory=lambda: defaultdict(list))
    texts: dict[int, list[Mark]] = field(default_factory=lambda: defaultdict(list))
    of: dict[str, list[tuple[Place, Target]]] = field(default_factory=dict)
    linked: set[Target] = field(default_factory=set)
    followers: dict[tuple[str, int], list[tuple[Place, Target]]] = field(default_factory=dict)


def place_findings(report: Report, disclosure: Disclosure) -> Placing:
    """Find a target for every place of every finding; a finding without place stands at the top."""
    finder, placing = Finder(disclosure), Placing()
    for finding in report.findings:
        located = [(place, finder.find(place, finding.found)) for place in finding.places]
        placing.of[finding.id] = located or [(Place(), TOP)]
        for place, target in placing.of[finding.id]:
            _mark(placing, disclosure, finding, place, target)
        for number, item in enumerate(finding.consequences):
            placing.followers[finding.id, number] = [(place, finder.find(place)) for place in item.places]
            placing.linked |= {target for _, target in placing.followers[finding.id, number]}
    return placing


def _mark(placing: Placing, disclosure: Disclosure, finding: Finding, place: Place, target: Target) -> None:
    placing.linked.add(target)
    if finding not in placing.on[target]:
        placing.on[target].append(finding)
    if target[0] == "text":
        number = int(target[1])
        text = disclosure.texts[number].text
        start, end = stretch(text, place.text) or (0, len(text))
        whole = [(start, end)] if finding.severity in {"error", "warning"} else []
        figures = figures_in(text, start, end, finding.found) or whole
        placing.texts[number] += [Mark(left, right, finding.id, finding.severity) for left, right in figures]
