"""What changed between two checks."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from yujue import api
from yujue.api import words
from yujue.web.desk import report_of
from yujue.web.pages.common import done_job, telling

GROUPS = (("new", "新出现"), ("gone", "不再出现"), ("same", "仍然存在"))


@require_GET
@telling
def between(request: HttpRequest, number: int, other: int) -> HttpResponse:
    """Show which findings are new, gone and the same against an earlier check."""
    now, before = done_job("check", number), done_job("check", other)
    found = api.findings_between(report_of(before), report_of(now))
    groups = [
        {"name": name, "word": word, "findings": [_row(each) for each in getattr(found, name)]} for name, word in GROUPS
    ]
    same_document = now.document_id == before.document_id
    more = {"groups": groups, "now": now, "before": before, "same_document": same_document}
    return render(request, "workbench/between.html", more)


def _row(finding: api.Finding) -> dict[str, Any]:
    title = api.rules()[finding.rule].title if finding.rule in api.rules() else finding.rule
    return {"is": finding, "severity": words.SEVERITY_WORDS[finding.severity], "title": title}
