"""Making organisations and users; every change is in the journal."""

from __future__ import annotations

from typing import cast

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
