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
from yujue.web import stages, workers
from yujue.web.accounts import current, own
from yujue.web.faults import write_fault
from yujue.web.journal import note
from yujue.web.models import Batch, Document, Job, Remark, Verdict
from yujue.web.task import Task
from yujue.web.texts import UNKEPT, unkept
from yujue.web.uploads import path_of

KIND_WORDS = {"check": "检查", "diff": "对比", "build": "编制", "look": "看数"}
VERDICTS = ("true", "false", "accepted", "")
LONGEST_REASON = 1000
LONGEST_PATH = 400
GOING = ("waiting", "running")


class RefusedError(Exception):
    """Something that was asked for cannot be done; `str(error)` is a line for people."""


def refuse_unkept(text: str) -> None:
    """Refuse a text that a database or a workbook does not keep."""
    if unkept(text):
        raise RefusedError(UNKEPT)


def begin(  # noqa: PLR0913, PLR0917 — a piece of work has its settings
    kind: str,
    document: Document,
    other: Document | None = None,
    edition: str = "",
    more: Sequence[Document] = (),
    batch: Batch | None = None,
    path: str = "",
) -> Job:
    """Put work on a document into the line.

    `other` is the older document of a comparison, last year's of a check; `more` are others to look at, or that are
    one disclosure with it; `path` says where it lay in its `batch`.
    """
    with transaction.atomic():
        mine = {"organisation": batch.organisation, "by": batch.by} if batch else own()
        settings_of = {"edition": edition, "batch": batch, "path": path[-LONGEST_PATH:]}
        job = Job.objects.create(kind=kind, document=document, other=other, **settings_of, **mine)
        if more:
            job.summary = {"more": [each.pk for each in more]}
            job.save(update_fields=["summary"])
        note(KIND_WORDS[kind], document.name, job=job.pk, sha256=document.sha256)
        transaction.on_commit(lambda: workers.submit(partial(_work, job.pk)) and None)
    return cast("Job", job)


def resume() -> None:
    """Put what was waiting or running when the server stopped back into the line."""
    for job in Job.objects.filter(status__in=GOING).order_by("id"):
        workers.submit(partial(_work, job.pk))


def folder_of(job: Job) -> Path:
    """Give the folder of a job's results."""
    return Path(settings.YUJUE_PLACES.results) / str(job.pk)


def _work(number: int) -> None:
    try:
        job = Job.objects.select_related("document", "other").get(pk=number)
        if not Job.objects.filter(pk=number, status__in=GOING).update(status="running"):
            return
        other = str(path_of(job.other)) if job.other else ""
        outcome = workers.run(
            Task(job.kind, str(path_of(job.document)), str(folder_of(job)), other, job.edition, more=more_of(job)),
            lambda: number in workers.called_off,
        )
        _finish(number, outcome)
    except Exception as error:  # noqa: BLE001 — whatever it is, the job must not seem to run for ever
        _finish(number, {"status": "fault", "message": type(error).__name__, "summary": {}, "trace": repr(error)})
    finally:
        connection.close()


def more_of(job: Job) -> tuple[str, ...]:
    """Give the files that a piece of work goes over beside its document."""
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
    stages.forget(Path(settings.YUJUE_PLACES.results) / str(number))
    workers.called_off.discard(number)
    with transaction.atomic():
        going = Job.objects.filter(pk=number, status__in=GOING)
        if going.update(**values, finished=timezone.now()) and outcome["status"] == "done":
            _seal(number, outcome["summary"])
    _after(number)


def _seal(number: int, summary: dict[str, Any]) -> None:
    """Write down the digests of what was published, in the same transaction."""
    from yujue.web.books.versions import seal_files

    seal_files(number, summary)


def _after(number: int) -> None:
    """Do what follows for the batch, when the last of its documents is done."""
    from yujue.web.batches import settle

    batch = Job.objects.values_list("batch", flat=True).get(pk=number)
    if batch is not None:
        settle(batch)


def cancel(job: Job) -> None:
    """Call a piece of work off; what is done stays done."""
    now = {"status": "cancelled", "message": "已取消", "finished": timezone.now()}
    with transaction.atomic():
        if not Job.objects.filter(pk=job.pk, status__in=GOING).update(**now):
            raise RefusedError("已经做完，不用取消")
        note("取消", job.document.name, job=job.pk)
    workers.called_off.add(job.pk)


def report_of(job: Job) -> api.Report:
    """Give the report of a check that is done, with what has been decided of its document since."""
    plain = json.loads((folder_of(job) / "report.json").read_text("utf-8"))
    return api.decide(api.report_from_json(plain), {each.key: each for each in verdicts_of(job)})


def verdicts_of(job: Job) -> tuple[api.Decision, ...]:
    """Give the decisions that the organisation of a check made of its document."""
    rows = Verdict.objects.filter(**_decided(job)).exclude(verdict="").order_by("key")
    return tuple(api.Decision(row.key, row.verdict, row.reason, row.reviewer, row.date) for row in rows)


def _decided(job: Job) -> dict[str, Any]:
    """Say whose verdicts, and of what."""
    return {"document": job.document, "organisation": job.organisation}


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
    refuse_unkept(reason)
    new = {"verdict": verdict, "reason": reason.strip() if verdict else ""}
    with transaction.atomic():
        row = Verdict.objects.select_for_update().filter(**_decided(job), key=key).first()
        old = {"verdict": row.verdict, "reason": row.reason} if row else None
        stamp = {"reviewer": current().name, "date": date.today().isoformat()}  # noqa: DTZ011 — the user's own day
        Verdict.objects.update_or_create(**_decided(job), key=key, defaults={**new, **stamp})
        said = {"verdict": verdict or "withdrawn", "text": new["reason"], "author": current().name[:60]}
        Remark.objects.create(document=job.document, key=key, organisation=job.organisation, **said)
        about = {"key": key, "rule": known[key].rule, "message": known[key].message}
        note("裁定", job.document.name, job=job.pk, **about, old=old, new=new)


def findings_of(report: api.Report) -> tuple[api.Finding, ...]:
    """Give all findings, those that count and those that are settled."""
    return (*report.findings, *report.settled)
