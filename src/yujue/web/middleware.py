"""What holds for every request: sizes, other sites' requests, headers, and no traceback for anybody."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse

from yujue.web.faults import write_fault
from yujue.web.pages.problems import problem
from yujue.web.settings import LARGEST_UPLOAD, MEGABYTE
from yujue.web.texts import UNKEPT

Respond = Callable[[HttpRequest], HttpResponse]
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "frame-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'"
)
SAFE = {"GET", "HEAD", "OPTIONS"}
TOO_LARGE = f"上传的内容超过上限 {LARGEST_UPLOAD // MEGABYTE} MB，请压缩图片或拆分后再试"


class Guard:
    """Refuses what is too large or comes from another site, before anything is read; sets the headers."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        response = self._refused(request) or self.respond(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("X-Frame-Options", "SAMEORIGIN")
        response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        if not request.path.startswith("/static/"):
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    def _refused(self, request: HttpRequest) -> HttpResponse | None:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not length.isdigit() or int(length) > LARGEST_UPLOAD:
            return answer(request, 413, TOO_LARGE)
        if request.method not in SAFE and _foreign(request):
            return answer(request, 403, "这个请求来自别的网站，已拒绝")
        return None


def _foreign(request: HttpRequest) -> bool:
    """Tell whether a browser says that another site's page made the request; programs say nothing."""
    origin = request.headers.get("Origin")
    host = request.META.get("HTTP_HOST", "")
    site = request.headers.get("Sec-Fetch-Site", "none")
    scheme = "https" if settings.YUJUE_HTTPS else "http"
    return (origin is not None and origin != f"{scheme}://{host}") or site not in {"none", "same-origin"}


class Faults:
    """Turns an internal fault into a report file and a page in Chinese."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        return self.respond(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer a request that failed; what Django itself answers (404, 403, 400) is left to it."""
        from django.core.exceptions import BadRequest, PermissionDenied, SuspiciousOperation
        from django.http import Http404, UnreadablePostError
        from django.http.multipartparser import MultiPartParserError

        if isinstance(error, UnreadablePostError):  # the other side went away
            return answer(request, 400, "上传中断了，请再试一次")
        if isinstance(error, Http404 | PermissionDenied | SuspiciousOperation | BadRequest | MultiPartParserError):
            return None
        if _unkept(error):
            return answer(request, 422, UNKEPT)
        place = write_fault("".join(traceback.format_exception(error)), f"{request.method} {request.path}")
        return answer(request, 500, f"程序内部错误（{type(error).__name__}），报告在 {place}，请附上它反馈给我们")


def _unkept(error: Exception) -> bool:
    """Tell whether the database refused characters that no text has: NUL (PostgreSQL), or half of a character."""
    from django.db import DataError

    if isinstance(error, UnicodeEncodeError):
        return error.reason == "surrogates not allowed"
    return isinstance(error, DataError) and any(sign in str(error) for sign in ("NUL (0x00)", r"\u0000"))


def answer(request: HttpRequest, status: int, message: str) -> HttpResponse:
    """Answer with a line: as JSON to programs, as a page to people."""
    if request.path.startswith("/api/"):
        plain: dict[str, Any] = {"detail": message}
        return JsonResponse(plain, status=status, json_dumps_params={"ensure_ascii": False})
    return problem(request, status, message)
