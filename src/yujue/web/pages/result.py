"""What the result page shows: obligations, the document, the findings with their decisions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from yujue import api
from yujue.api import words
from yujue.web.desk import more_of, report_of
from yujue.web.downloads import read_json
from yujue.web.history import same_document, same_organisation
from yujue.web.models import Job, Remark
from yujue.web.pages.parts import chunk_html, sizes_words
from yujue.web.pictures import printable
from yujue.web.remarks import threads
from yujue.web.uploads import path_of

SEVERITIES = ("error", "warning", "rounding", "info")
MARKED = {"pdf": "批注 PDF", "docx": "批注 Word"}
FIRST_ROWS = 24
"""Rows of the document that the page brings with it: about a screenful."""
OPEN = ("failed", "not_evaluated")


def result_context(job: Job) -> dict[str, Any]:
    """Give the values of the result page."""
    report = report_of(job)
    parts = read_json(job, "parts.json")
    document, said = report.document, threads(job)
    return {
        "job": job,
        "heading": words.document_words(document),
        "extent": words.extent_words(document),
        "report": report,
        "severities": list(_severities(report)),
        "chunks": list(_chunks(job, parts)),
        **_addresses(job),
        "findings": [_finding(each, parts, said) for each in report.findings],
        "settled": [_finding(each, parts, said) for each in report.settled],
        "undecided": len(report.new),
        "groups": list(_groups(report)),
        "marked": "" if more_of(job) else MARKED.get(path_of(job.document).suffix[1:].lower(), ""),
        "others": same_document(job),
        "alike": same_organisation(job),
        "previous": job.other,
    }


def _chunks(job: Job, parts: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the stretches of the document: the first screenful with its HTML, the others to be fetched."""
    if "chunks" not in parts:  # a check of an earlier version
        yield {"html": parts["document"]}
        return
    left = FIRST_ROWS
    for number, chunk in enumerate(parts["chunks"]):
        yield {**chunk, "html": chunk_html(job, number) if left > 0 else None}
        left -= chunk["rows"]


def _addresses(job: Job) -> dict[str, str]:
    """Give where the parts come from that the page fetches; the numbers and names are added by its script."""
    return {
        "chunks_address": reverse("check-chunk", args=[job.pk, 0]).removesuffix("0/"),
        "pages_address": reverse("check-page", args=[job.pk, 0]).removesuffix("0/"),
        "figures_address": reverse("check-figure", args=[job.pk, "0"]).removesuffix("0/"),
        "paged_address": reverse("check-paged", args=[job.pk]) if printable(job) else "",
        "sizes": sizes_words(job),
    }


def _severities(report: api.Report) -> Iterator[dict[str, Any]]:
    for number, name in enumerate(SEVERITIES, 1):
        many = getattr(report.summary, name)
        yield {
            "name": name,
            "word": words.SEVERITY_WORDS[name],
            "note": words.SEVERITY_NOTES[name],
            "many": many,
            "key": number,
        }


def _finding(finding: api.Finding, parts: dict[str, Any], said: dict[str, list[Remark]]) -> dict[str, Any]:
    decision = finding.decision
    return {
        "is": finding,
        "key": api.fingerprint(finding),
        "remarks": said.get(api.fingerprint(finding), []),
        "severity": words.SEVERITY_WORDS[finding.severity],
        "decided": words.decision_words(decision) if decision else "",
        **parts["findings"][finding.id],
    }


def _groups(report: api.Report) -> Iterator[dict[str, Any]]:
    """Give the obligations by group, those that are open first within it."""
    found: dict[str, list[dict[str, Any]]] = {}
    for each in report.obligations:
        found.setdefault(each.group, []).append({"is": each, "word": words.STATUS_WORDS[each.status]})
    for name, items in found.items():
        left = sum(item["is"].status in OPEN for item in items)
        yield {"name": name, "items": items, "open": left, "many": len(items)}
