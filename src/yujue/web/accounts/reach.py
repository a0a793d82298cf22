"""How far an administrator reaches: the organisations of his posts, the people there, and their roles there."""

from __future__ import annotations

from typing import Any, cast

from django.db.models import Exists, OuterRef, Prefetch, Q

from yujue.web.accounts.actor import current
from yujue.web.accounts.errors import AccountError, UnknownError
from yujue.web.accounts.names import numbered
from yujue.web.models import Membership, Organisation, Token, User

BEYOND = "这个用户在您管不到的机构也有角色，不能停用、启用、重设密码或作废令牌；可以收回他在您这里的角色"


def organisations() -> Any:
    """Give the organisations that the present actor manages, in the order of the tree."""
    return Organisation.objects.filter(_under("path"))


def users() -> Any:
    """Give the users who have a role there, or none at all.

    `held` are roles there; `beyond` tells of roles elsewhere, which the actor does not see, `has_tokens` of tokens.
    """
    there = _under("memberships__organisation__path")
    mine = Q(memberships__isnull=True) | there if there else there
    held = Prefetch("memberships", _held().select_related("organisation"), to_attr="held")
    beyond = Exists(_beyond().filter(user=OuterRef("pk")))
    keys = Exists(Token.objects.filter(user=OuterRef("pk"), revoked=False))
    return User.objects.filter(mine).distinct().prefetch_related(held).annotate(beyond=beyond, has_tokens=keys)


def held_by(user: int) -> Any:
    """Give the roles that a user has there."""
    return _held().filter(user=user).select_related("organisation")


def _held() -> Any:
    return Membership.objects.filter(_under("organisation__path"))


def _beyond() -> Any:
    return Membership.objects.exclude(pk__in=_held().order_by().values("pk"))


def _under(field: str) -> Q:
    actor = current()
    if actor.everything:
        return Q()
    found = Q(pk__in=())
    for post in actor.able:
        found |= Q(**{f"{field}__startswith": post.path})
    return found


def organisation(number: str) -> Organisation:
    """Give one of the organisations."""
    found = organisations().filter(pk=numbered(number)).first()
    if found is None:
        raise UnknownError("没有这个机构，或不归您管")
    return cast("Organisation", found)


def user(number: str) -> User:
    """Give one of the users."""
    found = users().filter(pk=numbered(number)).first()
    if found is None:
        raise UnknownError("没有这个用户，或不归您管")
    return cast("User", found)


def user_within(number: str) -> User:
    """Give one of the users all of whose roles are the actor's to manage.

    Whoever could stop another, or log in as him with a password of his own choice, would reach what belongs elsewhere.
    """
    found: Any = user(number)
    if found.beyond:
        raise AccountError(BEYOND)
    return cast("User", found)
