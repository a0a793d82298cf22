"""The gate: every request is let through by the permission table, or not at all."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse

from yujue.web.accounts.actor import LOCAL, PUBLIC, Actor, acting, actor_of
from yujue.web.accounts.credentials import PASSING
from yujue.web.accounts.sessions import shared, user_of
from yujue.web.pages.problems import problem
from yujue.web.permissions import permissions

Respond = Callable[[HttpRequest], HttpResponse]
BEFORE = {"open", "account"}
"""What is allowed before a password that another gave is changed."""


class Gate:
    """Finds who asks, refuses what the table does not allow, and lets them act for the rest of the request."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        actor = request.actor = who(request)
        route = _route(request)
        if route is None:  # no such address: Django says so
            with acting(actor):
                return self.respond(request)
        ability = permissions().needed(route, request.method or "")
        if ability is None:
            return problem(request, 405, "这个地址不接受这种请求")
        if not actor.can(ability):
            return _refused(request, actor)
        if actor.passing and ability not in BEFORE:
            return _first(request)
        with acting(actor, ability):
            return self.respond(request)


def who(request: HttpRequest) -> Actor:
    """Give who makes a request."""
    if not shared():
        return LOCAL
    user = user_of(request)
    return PUBLIC if user is None else actor_of(user)


def _route(request: HttpRequest) -> str | None:
    try:
        return str(resolve(request.path_info).route)
    except Resolver404:
        return None


def _first(request: HttpRequest) -> HttpResponse:
    """Answer whose password must be changed first."""
    if request.path.startswith("/api/") or request.method != "GET":
        return problem(request, 403, PASSING)
    return redirect("account")


def _refused(request: HttpRequest, actor: Actor) -> HttpResponse:
    if actor.user is None and not request.path.startswith("/api/") and request.method == "GET":
        return redirect(f"{reverse('login')}?next={request.path}")
    status = 401 if actor.user is None else 403
    return problem(request, status, "请先登录" if status == 401 else "您的角色不能这样做，需要时请找管理员")
