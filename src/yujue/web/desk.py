"""What pages and API do alike: begin work, look at results, decide. Every change is in the journal."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, cast

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from yujue import api
from yujue.web import workers
from yujue.web.accounts import current, own
from yujue.web.faults import write_fault
from yujue.web.journal import note
from yujue.web.models import Document, Job, Verdict
from yujue.web.tasks import Task
from yujue.web.uploads import path_of

KIND_WORDS = {"check": "检查", "diff": "对比", "build": "编制", "look": "看数"}
VERDICTS = ("true", "false", "accepted", "")
LONGEST_REASON = 1000


class RefusedError(Exception):
    """Something that was asked for cannot be done; `str(error)` is a line for people."""


def begin(
    kind: str,
    document: Document,
    other: Document | None = None,
    edition: str = "",
    more: Sequence[Document] = (),
) -> Job:
    """Put work on a document into the line; `other` is the older one of a comparison, `more` others to look at."""
    with transaction.atomic():
        job = Job.objects.create(kind=kind, document=document, other=other, edition=edition, **own())
        if more:
            job.summary = {"more": [each.pk for each in more]}
            job.save(update_fields=["summary"])
        note(KIND_WORDS[kind], document.name, job=job.pk, sha256=document.sha256)
        transaction.on_commit(lambda: workers.submit(partial(_work, job.pk)) and None)
    return cast("Job", job)


def resume() -> None:
    """Put what was waiting or running when the server stopped back into the line."""
    for job in Job.objects.filter(status__in=("waiting", "running")).order_by("id"):
        workers.submit(partial(_work, job.pk))


def folder_of(job: Job) -> Path:
    """Give the folder of a job's results."""
    return Path(settings.YUJUE_PLACES.results) / str(job.pk)


def _work(number: int) -> None:
    try:
        job = Job.objects.select_related("document", "other").get(pk=number)
        Job.objects.filter(pk=number).update(status="running")
        other = str(path_of(job.other)) if job.other else ""
        outcome = workers.run(
            Task(job.kind, str(path_of(job.document)), str(folder_of(job)), other, job.edition, more=_more(job))
        )
        _finish(number, outcome)
    except Exception as error:  # noqa: BLE001 — whatever it is, the job must not seem to run for ever
        _finish(number, {"status": "fault", "message": type(error).__name__, "summary": {}, "trace": repr(error)})
    finally:
        connection.close()


def _more(job: Job) -> tuple[str, ...]:
    found = Document.objects.filter(pk__in=job.summary.get("more", [])).order_by("id")
    return tuple(str(path_of(each)) for each in found)


def _finish(number: int, outcome: dict[str, Any]) -> None:
    if workers.stopping.is_set():
        return
    message = outcome["message"]
    if outcome["status"] == "fault":
        place = write_fault(outcome["trace"], f"job {number}")
        message = f"程序内部错误（{message}），报告在 {place}，请附上它反馈给我们"
    asked = Job.objects.values_list("summary", flat=True).get(pk=number)
    values = {"status": outcome["status"], "message": message, "summary": {**asked, **outcome["summary"]}}
    Job.objects.filter(pk=number).update(**values, finished=timezone.now())


def report_of(job: Job) -> api.Report:
    """Give the report of a check that is done, with what has been decided of its document since."""
    plain = json.loads((folder_of(job) / "report.json").read_text("utf-8"))
    return api.decide(api.report_from_json(plain), {each.key: each for each in verdicts_of(job.document)})


def verdicts_of(document: Document) -> tuple[api.Decision, ...]:
    """Give the decisions of a document."""
    rows = Verdict.objects.filter(document=document).exclude(verdict="").order_by("key")
    return tuple(api.Decision(row.key, row.verdict, row.reason, row.reviewer, row.date) for row in rows)


def decide(job: Job, key: str, verdict: str, reason: str) -> None:
    """Decide a finding of a check, or take the decision back ("")."""
    known = {api.fingerprint(finding): finding for finding in findings_of(report_of(job))}
    if key not in known:
        raise RefusedError("这份检查里没有这条发现，请刷新页面后再试")
    if verdict not in VERDICTS:
        raise RefusedError("裁定只能是属实、误报、认可之一")
    if verdict == "accepted" and not reason.strip():
        raise RefusedError("裁定为“认可”时请写明理由")
    if len(reason) > LONGEST_REASON:
        raise RefusedError(f"理由最多 {LONGEST_REASON} 个字")
    new = {"verdict": verdict, "reason": reason.strip() if verdict else ""}
    with transaction.atomic():
        row = Verdict.objects.select_for_update().filter(document=job.document, key=key).first()
        old = {"verdict": row.verdict, "reason": row.reason} if row else None
        stamp = {"reviewer": current().name, "date": date.today().isoformat()}  # noqa: DTZ011 — the user's own day
        Verdict.objects.update_or_create(document=job.document, key=key, defaults={**new, **stamp})
        about = {"key": key, "rule": known[key].rule, "message": known[key].message}
        note("裁定", job.document.name, job=job.pk, **about, old=old, new=new)


def findings_of(report: api.Report) -> tuple[api.Finding, ...]:
    """Give all findings, those that count and those that are settled."""
    return (*report.findings, *report.settled)
