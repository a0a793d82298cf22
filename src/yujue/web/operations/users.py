"""Administration: users, their roles and tokens, as far as the administrator's posts reach."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema, Status
from pydantic import Field

from yujue.web.accounts import administration as desk
from yujue.web.accounts import reach
from yujue.web.operations.common import ERRORS, HeldOut

router = Router(tags=["admin"])
Plain = dict[str, Any]


class UserOut(Schema):
    """A user with the roles that the administrator manages; `beyond` tells of others, which are not shown.

    Who has a role beyond is neither stopped nor given a password. `has_tokens` tells of tokens not taken back,
    `must_change` of a password that was given and is not changed yet.
    """

    id: int
    username: str
    name: str
    active: bool
    must_change: bool
    beyond: bool
    has_tokens: bool
    roles: list[HeldOut]


class UserIn(Schema):
    """A new user with a role at an organisation; `name` is the person's."""

    username: str = Field(examples=["zhang"])
    password: str = Field(examples=["一个长的初始密码"])
    name: str = Field("", examples=["张办事"])
    role: str = Field(examples=["clerk"])
    organisation: int = Field(examples=[1])


class UserChangeIn(Schema):
    """What is to be changed: `active` false stops a user, a password is to be changed at the next login."""

    active: bool | None = None
    password: str = ""


class RoleIn(Schema):
    """A role, by its code, at an organisation."""

    role: str = Field(examples=["clerk"])
    organisation: int = Field(examples=[1])


class RevokedOut(Schema):
    """How many tokens were taken back."""

    revoked: int


def _held(rows: Any) -> list[Plain]:
    return [
        {
            "role": row.role,
            "title": row.title,
            "organisation": row.organisation_id,
            "organisation_name": row.organisation.name,
        }
        for row in rows
    ]


def _user(number: int) -> Plain:
    return _user_plain(reach.user(str(number)))


def _user_plain(found: Any) -> Plain:
    names = ("id", "username", "name", "active", "must_change", "beyond", "has_tokens")
    plain = {name: getattr(found, name) for name in names}
    return {**plain, "roles": _held(found.held)}


@router.get("/users", response={200: list[UserOut], **ERRORS}, summary="在自己管的机构有角色的用户，和没有角色的")
def users(request: HttpRequest) -> list[Plain]:
    """List the users."""
    del request
    return [_user_plain(found) for found in reach.users()]


@router.post("/users", response={201: UserOut, **ERRORS}, summary="新增用户，并授予一个机构的角色")
def new_user(request: HttpRequest, given: UserIn) -> Any:
    """Add a user."""
    del request
    made = desk.new_user(given.username, given.password, given.name, given.role, str(given.organisation))
    return Status(201, _user(made.pk))


@router.get("/users/{number}", response={200: UserOut, **ERRORS}, summary="一个用户和他的角色")
def user(request: HttpRequest, number: int) -> Plain:
    """Give a user."""
    del request
    return _user(number)


@router.patch("/users/{number}", response={200: UserOut, **ERRORS}, summary="停用、启用用户，重设密码")
def change_user(request: HttpRequest, number: int, given: UserChangeIn) -> Plain:
    """Change a user."""
    del request
    found = reach.user(str(number))
    desk.change_user(str(number), found.active if given.active is None else given.active, given.password)
    return _user(number)


@router.post("/users/{number}/roles", response={200: list[HeldOut], **ERRORS}, summary="授予一个机构的角色")
def give(request: HttpRequest, number: int, given: RoleIn) -> list[Plain]:
    """Give a role; list those that the user has now."""
    del request
    desk.change_role(str(number), given.role, str(given.organisation), given=True)
    return _held(reach.held_by(number))


@router.post("/users/{number}/roles/take", response={200: list[HeldOut], **ERRORS}, summary="收回一个机构的角色")
def take(request: HttpRequest, number: int, given: RoleIn) -> list[Plain]:
    """Take a role; list those that are left."""
    del request
    desk.change_role(str(number), given.role, str(given.organisation), given=False)
    return _held(reach.held_by(number))


@router.post("/users/{number}/tokens/revoke", response={200: RevokedOut, **ERRORS}, summary="作废一个用户的全部令牌")
def revoke(request: HttpRequest, number: int) -> Plain:
    """Take all tokens of a user back."""
    del request
    return {"revoked": desk.revoke_tokens(str(number))}
