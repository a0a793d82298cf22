"""Comments on findings, what changed between two checks, calling work off."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router, Schema

from yujue import api
from yujue.web.accounts import visible
from yujue.web.desk import RefusedError, cancel, report_of
from yujue.web.models import Job
from yujue.web.operations.common import ERRORS, JobOut, job_json
from yujue.web.pages.common import done_job
from yujue.web.remarks import comment, threads

router = Router()


class RemarkIn(Schema):
    """`finding` is a finding's id in the report (f1)."""

    finding: str
    text: str


class RemarkOut(Schema):
    """A comment (`verdict` ""), or a decision as it was made: true | false | accepted | withdrawn."""

    finding: str | None
    key: str
    verdict: str
    text: str
    author: str
    at: datetime


class BetweenOut(Schema):
    """Ids and messages of findings; those that are gone have the ids of the older check."""

    new: list[dict[str, str]]
    gone: list[dict[str, str]]
    same: list[dict[str, str]]


def _keys(job: Job) -> dict[str, str]:
    report = report_of(job)
    return {finding.id: api.fingerprint(finding) for finding in (*report.findings, *report.settled)}


@router.get("/checks/{number}/remarks", response={200: list[RemarkOut], **ERRORS}, summary="对发现说过的话")
def remarks(request: HttpRequest, number: int) -> list[dict[str, Any]]:
    """List comments and decisions in the order in which they were made."""
    del request
    job = done_job("check", number)
    ids = {key: name for name, key in _keys(job).items()}
    members = ("key", "verdict", "text", "author", "at")
    said = [remark for thread in threads(job).values() for remark in thread]
    ordered = sorted(said, key=lambda remark: remark.pk)
    return [{"finding": ids.get(one.key), **{name: getattr(one, name) for name in members}} for one in ordered]


@router.post("/checks/{number}/remarks", response={200: list[RemarkOut], **ERRORS}, summary="给一条发现留言")
def remark(request: HttpRequest, number: int, given: RemarkIn) -> list[dict[str, Any]]:
    """Add a comment."""
    job = done_job("check", number)
    keys = _keys(job)
    if given.finding not in keys:
        raise RefusedError("这份检查里没有这条发现")
    comment(job, keys[given.finding], given.text)
    return remarks(request, number)


@router.get("/checks/{number}/against/{other}", response={200: BetweenOut, **ERRORS}, summary="两次检查的变化")
def between(request: HttpRequest, number: int, other: int) -> dict[str, Any]:
    """Tell which findings are new, gone and the same against another check."""
    del request
    found = api.findings_between(report_of(done_job("check", other)), report_of(done_job("check", number)))
    names = ("new", "gone", "same")
    return {name: [{"id": f.id, "message": f.message} for f in getattr(found, name)] for name in names}


@router.post("/work/{number}/cancel", response={200: JobOut, **ERRORS}, summary="取消一件没做完的事")
def call_off(request: HttpRequest, number: int) -> dict[str, Any]:
    """Call a piece of work off."""
    del request
    job = visible(Job.objects.select_related("document").filter(pk=number)).first()
    if job is None:
        raise Http404
    cancel(job)
    job.refresh_from_db()
    return job_json(job)
