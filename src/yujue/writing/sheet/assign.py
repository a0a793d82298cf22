"""Which line of the sheet a finding belongs to, and how the line is answered."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.checking import Finding, Report
from yujue.disclosure import Place
from yujue.writing.sheet.template import Item, Template

GRAVE = ("error", "warning")
YES, NO, OPEN = "是", "否", "待核"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the sheet with its answer: 是, 否 or 待核 (it needs what the document does not say)."""

    item: Item
    answer: str
    findings: tuple[Finding, ...]
    remark: str = ""


def lines(report: Report, template: Template, severities: tuple[str, ...] = GRAVE) -> tuple[Line, ...]:
    """Answer every item; each finding of these severities stands in just one line."""
    taken: dict[int, list[Finding]] = {n: [] for n in range(len(template.items))}
    for finding in report.findings:
        if finding.severity in severities:
            taken[_best(finding, report, template)].append(finding)
    return tuple(_line(item, tuple(taken[n]), report) for n, item in enumerate(template.items))


def _line(item: Item, findings: tuple[Finding, ...], report: Report) -> Line:
    if findings:
        return Line(item, NO, findings)
    if item.needs:
        return Line(item, OPEN, (), f"未提供{item.needs}")
    if item.forms and not item.sections and not _prints(report, item):
        return Line(item, OPEN, (), "文中没有认出这张表")
    return Line(item, YES, ())


def _prints(report: Report, item: Item) -> bool:
    whole = report.disclosure
    return whole is None or any(table.form in item.forms for table in whole.tables)


def _best(finding: Finding, report: Report, template: Template) -> int:
    scores = [max((_fit(item, finding, p, report) for p in _places(finding)), default=0) for item in template.items]
    best = max(range(len(scores)), key=lambda n: (scores[n], -n))
    return best if scores[best] else _rest(template)


def _rest(template: Template) -> int:
    return next((n for n, item in enumerate(template.items) if item.rest), len(template.items) - 1)


def _places(finding: Finding) -> tuple[Place, ...]:
    return finding.places or (Place(),)


def _fit(item: Item, finding: Finding, place: Place, report: Report) -> int:
    """Score how well a place fits an item: a rule beats a table, a table a section; the first place counts more."""
    first = 1 if place is _places(finding)[0] else 0
    if any(finding.rule.startswith(rule) for rule in item.rules):
        return 90
    if place.form and place.form in item.forms:
        return 70 + 2 * first
    if not place.form and any(word in (place.section or "") for word in item.sections):
        return 72 + 2 * first
    return 50 + first if _part(place, report) in item.parts else 0


def _part(place: Place, report: Report) -> str:
    whole = report.disclosure
    listed = [e.place.page for e in whole.outline if e.listed] if whole is not None else []
    if place.page == 1 and place.form is None and not place.section:
        return "cover"
    near = [page for page in listed if page is not None and place.page in {page, page + 1}]
    return "contents" if near and place.form is None and not place.section else ""
