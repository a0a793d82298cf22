"""The parts of a report that a page of several parts puts together: the document, and what belongs to each finding."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from yujue.api.html.findings import FindingView, finding_views
from yujue.api.html.placing import place_findings
from yujue.api.html.render import PACKAGE
from yujue.api.html.view import blocks
from yujue.checking import Report
from yujue.disclosure import Disclosure
from yujue.writing.html.templates import template


def report_parts(report: Report) -> dict[str, Any]:
    """Give plain values: `document` is HTML with the marks of all findings, `findings` by id.

    Of a finding: its rule's `title`, `links` into the document, `cause` in words, `consequences` with links.
    """
    disclosure = report.disclosure or Disclosure(report.document)
    placing = place_findings(report, disclosure)
    return {
        "document": template(PACKAGE, "document.html.j2").render(blocks=blocks(disclosure, placing)),
        "findings": {view.finding.id: _plain(view) for view in finding_views(report, placing)},
    }


def _plain(view: FindingView) -> dict[str, Any]:
    followers = [{"message": message, "links": list(map(asdict, found))} for message, found in view.consequences]
    return {
        "title": view.title,
        "links": list(map(asdict, view.links)),
        "cause": view.cause,
        "consequences": followers,
    }
