"""The start page, and the examples that it offers."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from yujue import api
from yujue.web.accounts import visible
from yujue.web.desk import begin
from yujue.web.models import Document, Job
from yujue.web.pages.common import telling
from yujue.web.uploads import ACCEPTED, take_example


@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """Show what can be done, a way through it by example, and the last checks."""
    recent = visible(Job.objects.filter(kind="check")).select_related("document")[:6]
    more = {"accepted": ",".join(ACCEPTED), "examples": api.example_documents()}
    return render(request, "workbench/start.html", {"recent": recent, **more})


@require_POST
@telling
def example(request: HttpRequest) -> HttpResponse:
    """Check an example, the one named or the bundled PDF."""
    return redirect("check", begin("check", _example(request.POST.get("name", ""))).pk)


@require_POST
@telling
def example_diff(request: HttpRequest) -> HttpResponse:
    """Compare the example without mistakes with the one that has them."""
    del request
    return redirect("diff", begin("diff", _example("pdf"), _example("clean")).pk)


@require_POST
@telling
def example_build(request: HttpRequest) -> HttpResponse:
    """Build the whole disclosure from the example's book."""
    del request
    return redirect("build", begin("build", _example("book")).pk)


def _example(name: str) -> Document:
    try:
        return take_example(name)
    except KeyError:
        raise Http404 from None
