"""What a note at a mark says, and in which colour the mark is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from yujue.checking import Finding, Report
from yujue.disclosure import Place

Colour = tuple[int, int, int]
COLOURS: dict[str, Colour] = {
    "error": (255, 120, 120),
    "warning": (255, 210, 90),
    "rounding": (150, 215, 225),
    "info": (205, 205, 205),
}
NAMES = {"error": "错误", "warning": "警告", "rounding": "取整", "info": "提示"}


@dataclass(frozen=True, slots=True)
class Note:
    """A note to be put on a page: what it says, its colour, its place, and the texts to look for there."""

    text: str
    colour: Colour
    place: Place
    wanted: tuple[str, ...]


def notes(report: Report, severities: tuple[str, ...] = ("error", "warning"), *, paged: bool = True) -> Iterator[Note]:
    """Give a note for each place of each finding of these severities; `paged` leaves out places without a page."""
    for finding in report.findings:
        if finding.severity in severities:
            for number, place in enumerate(finding.places, 1):
                if place.page is not None or not paged:
                    yield Note(_text(finding, number), COLOURS[finding.severity], place, finding.found)


def _text(finding: Finding, number: int) -> str:
    lines = [f"[{finding.id} {NAMES[finding.severity]}] {finding.message}"]
    if len(finding.places) > 1:
        lines[0] += f"（第{number}处，共{len(finding.places)}处）"
    if finding.expected:
        lines.append(f"应为：{'、'.join(finding.expected)}")
    if finding.basis:
        lines.append(f"依据：{finding.basis}")
    if finding.remedy:
        lines.append(f"处理：{finding.remedy}")
    return "\n".join(lines)
