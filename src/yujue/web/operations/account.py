"""One's own account: who one is, password, tokens. A token alone changes no password and makes no token."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from django.http import HttpRequest
from ninja import Router, Schema, Status

from yujue.web.accounts import current
from yujue.web.accounts.actor import Post
from yujue.web.accounts.credentials import change_own_password, make_own_token
from yujue.web.accounts.errors import AccountError
from yujue.web.accounts.sessions import address_of, stay
from yujue.web.accounts.tokens import revoke_token
from yujue.web.models import Organisation, Token, User
from yujue.web.operations.common import ERRORS, HeldOut
from yujue.web.permissions import permissions

router = Router(tags=["account"])
Plain = dict[str, Any]


class AccountOut(Schema):
    """Who asks: `username` "" is the local user of a machine without logins; `abilities` are codes of the table.

    `must_change` tells that the password was given by another and nothing else is done before it is changed.
    """

    username: str
    name: str
    must_change: bool
    abilities: list[str]
    roles: list[HeldOut]


class PasswordIn(Schema):
    """The password as it is and as it shall be: 8 characters at least, neither common nor digits alone."""

    old: str
    new: str


class TokenIn(Schema):
    """The owner's password, what the token is for, and the days that it holds, 1 to 366."""

    password: str
    name: str
    days: int = 90


class TokenOut(Schema):
    """A token that is not taken back."""

    id: int
    name: str
    created: datetime
    expires: datetime


class TokenMadeOut(TokenOut):
    """A fresh token: `secret` is told this once, only its digest is kept."""

    secret: str


@router.get("", response={200: AccountOut, **ERRORS}, summary="我是谁：用户名、角色、能力")
def account(request: HttpRequest) -> Plain:
    """Give who asks."""
    del request
    actor = current()
    user = User.objects.filter(pk=actor.user).first()
    abilities = [code for code in permissions().abilities if actor.can(code)]
    known = {"username": user.username if user else "", "name": actor.name, "abilities": abilities}
    return {
        **known,
        "must_change": bool(user and user.must_change),
        "roles": [_held(post) for post in actor.posts or ()],
    }


@router.post("/password", response={200: AccountOut, **ERRORS}, summary="改自己的密码，要原密码；试错有次数限制")
def password(request: HttpRequest, given: PasswordIn) -> Plain:
    """Change the own password; other sessions end, this one goes on."""
    user = _user()
    change_own_password(user, given.old, given.new, address_of(request))
    stay(request, user)
    return account(request)


@router.get("/tokens", response={200: list[TokenOut], **ERRORS}, summary="自己的令牌，新的在前")
def tokens(request: HttpRequest) -> list[Token]:
    """List the tokens."""
    del request
    return list(_user().tokens.filter(revoked=False))


@router.post("/tokens", response={201: TokenMadeOut, **ERRORS}, summary="新增令牌，要密码；令牌只显示这一次")
def make(request: HttpRequest, given: TokenIn) -> Any:
    """Make a token."""
    made, secret = make_own_token(_user(), given.password, given.name, given.days, address_of(request))
    told = {name: getattr(made, name) for name in ("id", "name", "created", "expires")}
    return Status(201, {**told, "secret": secret})


@router.post("/tokens/{number}/revoke", response={200: list[TokenOut], **ERRORS}, summary="作废自己的一个令牌")
def revoke(request: HttpRequest, number: int) -> list[Token]:
    """Take a token back; give those that are left."""
    revoke_token(_user(), number)
    return tokens(request)


def _held(post: Post) -> Plain:
    name = Organisation.objects.values_list("name", flat=True).get(pk=post.organisation)
    said = {"role": post.role.code, "title": post.role.name}
    return {**said, "organisation": post.organisation, "organisation_name": name}


def _user() -> User:
    user = User.objects.filter(pk=current().user).first()
    if user is None:
        raise AccountError("这台机器上只有一个本机用户，不用登录，没有密码和令牌")
    return cast("User", user)
