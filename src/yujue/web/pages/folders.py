"""All folders that were checked, and the beginning of another."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from yujue.web import batches
from yujue.web.accounts import visible
from yujue.web.desk import RefusedError
from yujue.web.models import Batch
from yujue.web.pages.batches import progress
from yujue.web.pages.common import paged, telling, uploaded


@require_http_methods(["GET", "POST"])
@telling
def folders(request: HttpRequest) -> HttpResponse:
    """List the folders; begin one."""
    if request.method == "POST":
        return _announced(request)
    page = paged(request, visible(Batch.objects.all()))
    for each in page:
        each.progress = progress(each)
    return render(request, "workbench/batches.html", {"page": page})


def _announced(request: HttpRequest) -> HttpResponse:
    """Begin a folder: its name, how many files, and last year's document for all of them when given."""
    many = request.POST.get("files", "")
    if not many.isdigit():
        raise RefusedError("没有说有几份文件，请重新选择文件夹")
    made = batches.open_batch(request.POST.get("name", ""), int(many), uploaded(request, "previous"))
    return JsonResponse({"batch": made.pk, "go": reverse("batch", args=[made.pk])})
