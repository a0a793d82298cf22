"""Comments on findings."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from yujue.web.pages.common import done_job, telling
from yujue.web.remarks import comment


@require_POST
@telling
def remarks(request: HttpRequest, number: int) -> HttpResponse:
    """Add a comment to a finding."""
    comment(done_job("check", number), request.POST.get("key", ""), request.POST.get("text", ""))
    finding = request.POST.get("finding", "")
    mark = f"#{finding}" if finding.isascii() and finding.isalnum() else ""
    return redirect(reverse("check", args=[number]) + mark)
