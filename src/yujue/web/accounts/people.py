"""Making organisations and users; every change is in the journal."""

from __future__ import annotations

from typing import Any, cast

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from yujue.web.journal import note
from yujue.web.models import Membership, Organisation, User
from yujue.web.permissions import permissions

WEAK = {
    "password_too_short": "密码至少 8 位",
    "password_too_common": "密码太常见",
    "password_entirely_numeric": "密码不能全是数字",
}


class AccountError(Exception):
    """An account cannot be made or changed so; `str(error)` is a line for people."""


@transaction.atomic
def add_organisation(name: str, parent: Organisation | None = None) -> Organisation:
    """Add an organisation under another, or a root."""
    name = name.strip()
    if not name:
        raise AccountError("请填机构名称")
    if Organisation.objects.filter(parent=parent, name=name).exists():
        raise AccountError(f"已有机构“{name}”")
    made = Organisation.objects.create(name=name, parent=parent)
    made.path = f"{parent.path if parent else '/'}{made.pk}/"
    made.save(update_fields=["path"])
    note("新增机构", name, organisation=made.pk, path=made.path)
    return cast("Organisation", made)


@transaction.atomic
def add_user(username: str, password: str, name: str = "") -> User:
    """Add a user; without a role he may do nothing yet."""
    username = username.strip()
    if not username:
        raise AccountError("请填用户名")
    if User.objects.filter(username=username).exists():
        raise AccountError(f"已有用户“{username}”")
    user = User(username=username, name=name.strip())
    set_password(user, password)
    note("新增用户", username, name=user.name)
    return user


def set_password(user: User, password: str) -> None:
    """Give a user a password; sessions begun with an older one end."""
    try:
        validate_password(password)
    except ValidationError as error:
        raise AccountError("；".join(WEAK.get(each.code, "密码太弱") for each in error.error_list)) from None
    user.set_password(password)
    user.save()


@transaction.atomic
def give_role(user: User, organisation: Organisation, role: str) -> Membership:
    """Give a user a role at an organisation, for it and all below it."""
    if role not in permissions().roles:
        raise AccountError(f"没有角色“{role}”，可用：{'、'.join(permissions().roles)}")
    made, fresh = Membership.objects.get_or_create(user=user, organisation=organisation, role=role)
    if fresh:
        note("授予角色", user.username, role=role, organisation=organisation.name)
    return cast("Membership", made)


def organisation_at(path: str) -> Organisation:
    """Give the organisation at a path of names, `财政局/科技局`, made where it is missing."""
    found: Organisation | None = None
    for name in filter(None, (part.strip() for part in path.split("/"))):
        child = Organisation.objects.filter(parent=found, name=name).first()
        found = child or add_organisation(name, found)
    if found is None:
        raise AccountError("请用 --organisation 写明机构，如 市财政局/市科技局")
    return found


def user_named(username: str) -> User:
    """Give a user."""
    user = User.objects.filter(username=username.strip()).first()
    if user is None:
        raise AccountError("没有这个用户")
    return cast("User", user)


@transaction.atomic
def change_password(user: User, password: str) -> None:
    """Give a user another password."""
    set_password(user, password)
    note("重设密码", user.username)


def user_rows() -> list[dict[str, Any]]:
    """List the users with their roles."""
    roles = permissions().roles
    return [
        {
            "username": user.username,
            "name": user.name,
            "active": user.active,
            "roles": [f"{each.organisation.name} {roles[each.role].name}" for each in user.memberships.all()],
        }
        for user in User.objects.prefetch_related("memberships__organisation")
    ]
