"""Logging in and out."""

from __future__ import annotations

from django.contrib.auth.hashers import make_password
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from yujue.web.accounts import acting, actor_of
from yujue.web.accounts.attempts import failed, succeeded, too_many
from yujue.web.accounts.sessions import log_in, log_out
from yujue.web.journal import note
from yujue.web.models import User

WRONG = "用户名或密码不对"
WAIT = "试错太多，请 15 分钟后再试，或请管理员重设密码"


def login(request: HttpRequest) -> HttpResponse:
    """Show the form; begin a session."""
    message = _tried(request) if request.method == "POST" else ""
    if request.method == "POST" and not message:
        return redirect(_after(request))
    status = 200 if request.method == "GET" else 422
    context = {"message": message, "next": request.GET.get("next", request.POST.get("next", ""))}
    return render(request, "workbench/login.html", context, status=status)


def _tried(request: HttpRequest) -> str:
    """Log in; say why not."""
    username, password = request.POST.get("username", ""), request.POST.get("password", "")
    address = request.META.get("REMOTE_ADDR", "")
    if too_many(username, address):
        return WAIT
    user = User.objects.filter(username=username.strip(), active=True).first()
    if user is None:
        make_password(password)  # as long as for a name that exists
    if user is None or not user.check_password(password):
        failed(username, address)
        note("登录失败", username[:60], address=address)
        return WRONG
    succeeded(username)
    log_in(request, user)
    with acting(actor_of(user)):
        note("登录", str(user.username), address=address)
    return ""


def _after(request: HttpRequest) -> str:
    """Give where to go on: the page that was asked for, on this server only."""
    wanted = request.POST.get("next", "")
    host = {request.get_host()}
    return wanted if wanted and url_has_allowed_host_and_scheme(wanted, allowed_hosts=host) else "/"


def logout(request: HttpRequest) -> HttpResponse:
    """End the session."""
    log_out(request)
    return redirect("login")
