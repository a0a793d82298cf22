"""Logging in and out; one's own password and tokens."""

from __future__ import annotations

from django.contrib.auth.hashers import make_password
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from yujue.web.accounts import acting, actor_of, current
from yujue.web.accounts.attempts import WAIT, failed, succeeded, too_many
from yujue.web.accounts.credentials import change_own_password, make_own_token
from yujue.web.accounts.errors import AccountError
from yujue.web.accounts.names import numbered
from yujue.web.accounts.sessions import address_of, log_in, log_out, stay
from yujue.web.accounts.tokens import revoke_token
from yujue.web.journal import note
from yujue.web.models import Organisation, User

WRONG = "用户名或密码不对"


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
    username, password = request.POST.get("username", "").replace("\0", "\ufffd"), request.POST.get("password", "")
    address = address_of(request)
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


def account(request: HttpRequest) -> HttpResponse:
    """Show who one is; change the password, make and take back tokens."""
    user = User.objects.filter(pk=current().user).first()
    message, secret = _changed(request, user) if request.method == "POST" and user else ("", "")
    if request.method == "POST" and not (message or secret):
        return redirect("account")
    tokens = user.tokens.filter(revoked=False) if user else ()
    posts = [(post.role.name, Organisation.objects.get(pk=post.organisation)) for post in current().posts or ()]
    context = {"message": message, "secret": secret, "tokens": tokens, "posts": posts, "user": user}
    return render(request, "workbench/account.html", context, status=422 if message else 200)


def _changed(request: HttpRequest, user: User) -> tuple[str, str]:
    """Do what a form asks for; give why not, and a fresh token's secret."""
    given = request.POST
    try:
        if given.get("act") == "token":
            return "", _new_token(request, user)
        if given.get("act") == "revoke":
            revoke_token(user, numbered(given.get("token", "")))
        elif given.get("act") == "password":
            _new_password(request, user)
        else:
            return "没有这个操作，请刷新页面后再试", ""
    except AccountError as error:
        return str(error), ""
    return "", ""


def _new_password(request: HttpRequest, user: User) -> None:
    given = request.POST
    change_own_password(user, given.get("old", ""), given.get("new", ""), address_of(request))
    stay(request, user)


def _new_token(request: HttpRequest, user: User) -> str:
    given = request.POST
    days = numbered(given.get("days", ""))
    return make_own_token(user, given.get("password", ""), given.get("name", ""), days, address_of(request))[1]
