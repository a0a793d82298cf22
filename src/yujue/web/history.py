"""Other checks of the same document, and of documents of the same organisation and year."""

from __future__ import annotations

from typing import Any

from yujue.web.accounts import visible
from yujue.web.models import Job

MOST = 8


def same_document(job: Job) -> Any:
    """Give other checks of the document, the newest first."""
    return visible(Job.objects.filter(kind="check", document=job.document)).exclude(pk=job.pk)[:MOST]


def same_organisation(job: Job) -> Any:
    """Give checks of other documents of the same organisation, year and kind."""
    own = job.summary.get("document", {})
    if not own.get("organisation") or not own.get("fiscal_year"):
        return Job.objects.none()
    alike = {f"summary__document__{name}": own[name] for name in ("organisation", "fiscal_year", "kind")}
    found = visible(Job.objects.filter(kind="check", status="done", **alike)).select_related("document")
    return found.exclude(document=job.document)[:MOST]
