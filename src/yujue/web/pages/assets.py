"""Styles, scripts and pictures that come with the program."""

from __future__ import annotations

from django.contrib.staticfiles.views import serve
from django.http import Http404, HttpRequest, HttpResponse

KINDS = (".css", ".js", ".png", ".svg")


def asset(request: HttpRequest, path: str) -> HttpResponse:
    """Send one."""
    if not path.endswith(KINDS):
        raise Http404
    response: HttpResponse = serve(request, path, insecure=True)
    response.headers["Cache-Control"] = "max-age=300"
    return response
