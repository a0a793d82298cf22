"""Pages that say in a line what went wrong and where to go on."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

TITLES = {400: "请求有误", 403: "已拒绝", 404: "找不到", 405: "请求有误", 413: "太大了", 422: "没有办成", 500: "出错了"}


def problem(request: HttpRequest, status: int, message: str) -> HttpResponse:
    """Give the page; a script that asks for JSON gets the line alone."""
    if "application/json" in request.headers.get("Accept", "") or request.path.startswith("/api/"):
        return JsonResponse({"detail": message}, status=status, json_dumps_params={"ensure_ascii": False})
    title = TITLES.get(status, "没有办成")
    page: HttpResponse = render(request, "workbench/problem.html", {"title": title, "message": message}, status=status)
    return page


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form without a valid token."""
    del reason
    return problem(request, 403, "页面已过期或来自别处，请返回上一页刷新后再提交")


def bad(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """Answer a request that is not as it should be."""
    del exception
    return problem(request, 400, "请求不完整或不合规矩，请返回上一页再试")


def missing(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """Answer for an address where there is nothing."""
    del exception
    return problem(request, 404, "这个地址没有内容，可能已经换了位置；请从上面的菜单重新进入")


def forbidden(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """Answer a request that is not allowed."""
    del exception
    return problem(request, 403, "不允许这样做")


def failed(request: HttpRequest) -> HttpResponse:
    """Answer when even the fault's report failed."""
    return problem(request, 500, "程序内部错误，请重新启动后再试")
