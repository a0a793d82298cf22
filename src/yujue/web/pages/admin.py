"""The administrator's page: organisations, users, roles."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from yujue.web.accounts import administration as desk
from yujue.web.accounts.errors import AccountError
from yujue.web.accounts.reach import organisations, users
from yujue.web.models import User
from yujue.web.permissions import permissions

Act = Callable[[HttpRequest], object]


@require_http_methods(["GET", "POST"])
def admin(request: HttpRequest) -> HttpResponse:
    """Show organisations and users; do what a form asks for."""
    message = _done(request) if request.method == "POST" else ""
    if request.method == "POST" and not message:
        return redirect("admin")
    roles = [role for role in permissions().roles.values() if not role.published]
    context = {
        "message": message,
        "organisations": organisations(),
        "users": users(),
        "roles": roles,
        "rights": [
            (code, words, [code in role.abilities for role in roles])
            for code, words in permissions().abilities.items()
            if code not in {"open", "account"}
        ],
        "first": not User.objects.exists(),
    }
    return render(request, "workbench/admin.html", context, status=422 if message else 200)


def _done(request: HttpRequest) -> str:
    """Do it; say why not."""
    act = ACTS.get(request.POST.get("act", ""))
    if act is None:
        return "没有这个操作，请刷新页面后再试"
    try:
        act(request)
    except AccountError as error:
        return str(error)
    return ""


def _given(request: HttpRequest, *names: str) -> list[str]:
    return [request.POST.get(name, "") for name in names]


ACTS: dict[str, Act] = {
    "organisation": lambda request: desk.new_organisation(*_given(request, "name", "parent")),
    "change-organisation": lambda request: desk.change_organisation(
        *_given(request, "organisation", "name"), active="active" in request.POST
    ),
    "user": lambda request: desk.new_user(*_given(request, "username", "password", "name", "role", "organisation")),
    "change-user": lambda request: desk.change_user(
        request.POST.get("user", ""), "active" in request.POST, request.POST.get("password", "")
    ),
    "revoke": lambda request: desk.revoke_tokens(request.POST.get("user", "")),
    "give": lambda request: desk.change_role(*_given(request, "user", "role", "organisation"), given=True),
    "take": lambda request: desk.change_role(*_given(request, "user", "role", "organisation"), given=False),
}
