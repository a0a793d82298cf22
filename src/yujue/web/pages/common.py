"""What several pages need: finding a job, taking in uploads, telling a refusal."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse

from yujue.api import UnusableFileError
from yujue.web.accounts import visible
from yujue.web.desk import RefusedError
from yujue.web.models import Document, Job
from yujue.web.pages.problems import problem
from yujue.web.uploads import take_in

PER_PAGE = 50
View = Callable[..., HttpResponse]


def telling(view: View) -> View:
    """Answer with a line when what was asked for cannot be done."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **more: Any) -> HttpResponse:
        try:
            return view(request, *args, **more)
        except (RefusedError, UnusableFileError) as error:
            return problem(request, 422, str(error))

    return wrapped


def job_of(kind: str, number: int) -> Job:
    """Give a job; 404 when there is none of the kind."""
    job = visible(Job.objects.select_related("document", "other")).filter(kind=kind, pk=number).first()
    if job is None:
        raise Http404
    return job


def done_job(kind: str, number: int) -> Job:
    """Give a job that has a result."""
    job = job_of(kind, number)
    if job.status != "done":
        raise RefusedError(job.message or "还没有做完，请稍候")
    return job


def documents_seen() -> Any:
    """Give the documents on which the present actor sees some work."""
    return Document.objects.filter(jobs__in=visible(Job.objects.all())).distinct()


def uploaded(request: HttpRequest, field: str) -> Document | None:
    """Give the document that came in a field of the form, None when none was chosen."""
    file = request.FILES.get(field)
    return take_in(file.name or "", file) if file is not None else None


def paged(request: HttpRequest, rows: Any) -> Page[Any]:
    """Give the page of rows that the address asks for: the first or the last for what is no page."""
    return Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))


def page_of(request: HttpRequest, kind: str) -> Page[Any]:
    """Give a page of the jobs of a kind, newest first."""
    return paged(request, visible(Job.objects.filter(kind=kind)).select_related("document", "other"))
