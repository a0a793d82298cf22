"""What an administrator sees and changes: the organisations of his post and the people there."""

from __future__ import annotations

from typing import Any, cast

from django.db import transaction
from django.db.models import Q

from yujue.web.accounts.actor import current
from yujue.web.accounts.people import AccountError, add_organisation, add_user, change_password, give_role
from yujue.web.journal import note
from yujue.web.models import Membership, Organisation, User

FIRST = "administrator"


def organisations() -> Any:
    """Give the organisations that the present actor manages, in the order of the tree."""
    return Organisation.objects.filter(_under("path"))


def users() -> Any:
    """Give the users who have a role there, or none at all."""
    mine = Q(memberships__isnull=True) | _under("memberships__organisation__path")
    return User.objects.filter(mine).distinct().prefetch_related("memberships__organisation")


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
    found = organisations().filter(pk=int(number)).first() if number.isascii() and number.isdigit() else None
    if found is None:
        raise AccountError("没有这个机构，或不归您管")
    return cast("Organisation", found)


def user(number: str) -> User:
    """Give one of the users."""
    found = users().filter(pk=int(number)).first() if number.isascii() and number.isdigit() else None
    if found is None:
        raise AccountError("没有这个用户，或不归您管")
    return cast("User", found)


def new_organisation(name: str, parent: str) -> Organisation:
    """Add an organisation; a root may be added only by who may do everything."""
    if not parent and not current().everything:
        raise AccountError("请选择上级机构")
    return add_organisation(name, organisation(parent) if parent else None)


@transaction.atomic
def change_organisation(number: str, name: str, active: bool) -> Organisation:
    """Rename an organisation, close it or open it again; people of a closed one have no role there."""
    found, name = organisation(number), name.strip()
    if not name:
        raise AccountError("请填机构名称")
    if Organisation.objects.filter(parent=found.parent, name=name).exclude(pk=found.pk).exists():
        raise AccountError(f"已有机构“{name}”")
    old = {"name": found.name, "active": found.active}
    found.name, found.active = name, active
    found.save(update_fields=["name", "active"])
    note("修改机构", name, organisation=found.pk, old=old, new={"name": name, "active": active})
    return found


@transaction.atomic
def new_user(username: str, password: str, name: str, role: str, where: str) -> User:
    """Add a user with a role. The very first must be an administrator, as from then on everybody logs in."""
    if role != FIRST and not User.objects.exists():
        raise AccountError("第一个用户须是管理员：有了用户，人人都要登录")
    place = organisation(where)
    made = add_user(username, password, name)
    give_role(made, place, role)
    return made


@transaction.atomic
def change_user(number: str, active: bool, password: str = "") -> User:
    """Stop a user or let him in again; with a password, give that."""
    found = user(number)
    if password:
        change_password(found, password)
    if found.active != active:
        if found.pk == current().user:
            raise AccountError("不能停用自己")
        found.active = active
        found.save(update_fields=["active"])
        note("启用用户" if active else "停用用户", found.username)
    return found


@transaction.atomic
def change_role(number: str, role: str, where: str, *, given: bool) -> None:
    """Give or take a role of a user."""
    found, place = user(number), organisation(where)
    if given:
        give_role(found, place, role)
        return
    if found.pk == current().user and role == FIRST:
        raise AccountError("不能收回自己的管理员角色")
    gone, _ = Membership.objects.filter(user=found, organisation=place, role=role).delete()
    if not gone:
        raise AccountError("这个用户没有这个角色")
    note("收回角色", found.username, role=role, organisation=place.name)
