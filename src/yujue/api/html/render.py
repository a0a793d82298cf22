"""Fill the template."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from yujue import __version__
from yujue.api import words
from yujue.api.html.findings import finding_views
from yujue.api.html.placing import place_findings
from yujue.api.html.targets import TOP, anchor
from yujue.api.html.view import blocks
from yujue.checking import Report
from yujue.checking.finding import SEVERITIES
from yujue.disclosure import Disclosure
from yujue.writing.html.templates import asset, template

PACKAGE = "yujue.api.html"

REPORT_ASSETS = Path(__file__).parent / "template"
"""Where the page's style and script lie, for pages that put its parts together themselves."""


def report_html(report: Report) -> str:
    """Give the report as one self-contained HTML file, in Chinese."""
    disclosure = report.disclosure or Disclosure(report.document)
    placing = place_findings(report, disclosure)
    return template(PACKAGE, "report.html.j2").render(
        report=report,
        version=__version__,
        words=words,
        severities=SEVERITIES,
        findings=finding_views(report, placing),
        blocks=blocks(disclosure, placing),
        figures=False,
        groups=groups(report),
        reasons=reasons(report),
        top=anchor(TOP),
        style=asset(PACKAGE, "report.css"),
        script=asset(PACKAGE, "report.js"),
    )


def groups(report: Report) -> dict[str, list[Any]]:
    """Give the obligations by group, in their order."""
    found: dict[str, list[Any]] = {}
    for obligation in report.obligations:
        found.setdefault(obligation.group, []).append(obligation)
    return found


def reasons(report: Report) -> list[tuple[str, int]]:
    """Give the reasons for which identities were not evaluated, with how many each."""
    count: dict[str, int] = {}
    for reason in report.not_evaluated:
        count[reason] = count.get(reason, 0) + 1
    return sorted(count.items(), key=lambda pair: -pair[1])
