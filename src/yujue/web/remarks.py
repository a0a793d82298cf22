"""What people say of findings: comments, and every decision as it was made."""

from __future__ import annotations

from collections import defaultdict

from django.db import transaction

from yujue import api
from yujue.web.accounts import current, visible
from yujue.web.desk import LONGEST_REASON, RefusedError, findings_of, refuse_unkept, report_of
from yujue.web.journal import note
from yujue.web.models import Job, Remark


def comment(job: Job, key: str, text: str) -> Remark:
    """Add a comment to a finding of a check."""
    known = {api.fingerprint(finding): finding for finding in findings_of(report_of(job))}
    if key not in known:
        raise RefusedError("这份检查里没有这条发现，请刷新页面后再试")
    said = text.strip()
    if not said:
        raise RefusedError("请写下要说的话再提交")
    if len(said) > LONGEST_REASON:
        raise RefusedError(f"一条留言最多 {LONGEST_REASON} 个字，请分几条写")
    refuse_unkept(said)
    with transaction.atomic():
        made: Remark = Remark.objects.create(
            document=job.document, key=key, text=said, author=current().name[:60], organisation=job.organisation
        )
        note("留言", job.document.name, job=job.pk, key=key, rule=known[key].rule, text=said)
    return made


def threads(job: Job) -> dict[str, list[Remark]]:
    """Give what was said of each finding of the document, the oldest first, as far as the present actor may see it."""
    found: dict[str, list[Remark]] = defaultdict(list)
    for remark in visible(Remark.objects.filter(document=job.document)):
        found[remark.key].append(remark)
    return found
