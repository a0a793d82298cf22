"""Making organisations and users; every change is in the journal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from yujue.web.accounts.attempts import succeeded
from yujue.web.accounts.errors import AccountError
from yujue.web.accounts.names import LONGEST_ORGANISATION, named, readable, typeable
from yujue.web.journal import note
from yujue.web.models import Membership, Organisation, User
from yujue.web.permissions import permissions

WEAK = {
    "password_too_short": "密码至少 8 位",
    "password_too_common": "密码太常见",
    "password_entirely_numeric": "密码不能全是数字",
}
LONGEST_PATH = 200
"""Characters of an organisation's path, some forty levels."""


@contextmanager
def _once(told: str) -> Iterator[None]:
    """Say in a line that a name is taken, also when somebody else takes it in the same moment."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError:
        raise AccountError(told) from None


@transaction.atomic
def add_organisation(name: str, parent: Organisation | None = None) -> Organisation:
    """Add an organisation under another, or a root."""
    name = named(name, "机构名称", LONGEST_ORGANISATION)
    if Organisation.objects.filter(parent=parent, name=name).exists():
        raise AccountError(f"已有机构“{name}”")
    with _once(f"已有机构“{name}”"):
        made = Organisation.objects.create(name=name, parent=parent)
    made.path = f"{parent.path if parent else '/'}{made.pk}/"
    if len(made.path) > LONGEST_PATH:
        raise AccountError("机构的层级太深，请放到上面的机构之下")
    made.save(update_fields=["path"])
    note("新增机构", name, organisation=made.pk, path=made.path)
    return cast("Organisation", made)


@transaction.atomic
def add_user(username: str, password: str, name: str = "", *, passing: bool = False) -> User:
    """Add a user; without a role he may do nothing yet. A passing password must be changed at the first login."""
    username = named(username, "用户名")
    user = User(username=username, name=readable(name, "姓名"), must_change=passing)
    with _once(f"已有用户“{username}”"):
        set_password(user, password)
    note("新增用户", username, name=user.name)
    return user


def set_password(user: User, password: str) -> None:
    """Give a user a password; sessions begun with an older one end."""
    try:
        validate_password(typeable(password))
    except ValidationError as error:
        raise AccountError("；".join(WEAK.get(each.code, "密码太弱") for each in error.error_list)) from None
    user.set_password(password)
    user.save()


@transaction.atomic
def give_role(user: User, organisation: Organisation, role: str) -> Membership:
    """Give a user a role at an organisation, for it and all below it."""
    made, fresh = Membership.objects.get_or_create(user=user, organisation=organisation, role=known_role(role))
    if fresh:
        note("授予角色", user.username, role=role, organisation=organisation.name)
    return cast("Membership", made)


def known_role(role: str) -> str:
    """Give the code of a role of the permission table; `AccountError` for another."""
    if role not in permissions().roles:
        raise AccountError(f"没有这个角色，可用：{'、'.join(permissions().roles)}")
    return role


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
def change_password(user: User, password: str, *, passing: bool = False) -> None:
    """Give a user another password, to be changed at the next login if passing; wrong guesses are forgotten."""
    user.must_change = passing
    set_password(user, password)
    succeeded(user.username)
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
