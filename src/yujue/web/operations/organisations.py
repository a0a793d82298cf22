"""Administration: roles and organisations, as far as the administrator's posts reach."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema, Status
from pydantic import Field

from yujue.web.accounts import administration as desk
from yujue.web.accounts import reach
from yujue.web.models import Organisation
from yujue.web.operations.common import ERRORS
from yujue.web.permissions import permissions

router = Router(tags=["admin"])
Plain = dict[str, Any]


class RoleOut(Schema):
    """A role that can be given, and the codes of its abilities."""

    code: str
    name: str
    abilities: list[str]


class OrganisationOut(Schema):
    """An organisation; `parent` is the one above, None for a root. At one that is not `active` nobody has a role."""

    id: int
    name: str
    parent: int | None
    active: bool


class OrganisationIn(Schema):
    """A new organisation; without a parent only who may do everything adds one."""

    name: str = Field(examples=["科技局"])
    parent: int | None = Field(None, examples=[1])


class OrganisationChangeIn(Schema):
    """What is to be changed; what is not given stays."""

    name: str | None = None
    active: bool | None = None


def _organisation(found: Organisation) -> Plain:
    return {"id": found.pk, "name": found.name, "parent": found.parent_id, "active": found.active}


@router.get("/roles", response={200: list[RoleOut], **ERRORS}, summary="可授予的角色和能力")
def roles(request: HttpRequest) -> list[Plain]:
    """List the roles."""
    del request
    given = [role for role in permissions().roles.values() if not role.published]
    return [{"code": role.code, "name": role.name, "abilities": sorted(role.abilities)} for role in given]


@router.get("/organisations", response={200: list[OrganisationOut], **ERRORS}, summary="自己管的机构，按树的次序")
def organisations(request: HttpRequest) -> list[Plain]:
    """List the organisations."""
    del request
    return [_organisation(found) for found in reach.organisations()]


@router.post("/organisations", response={201: OrganisationOut, **ERRORS}, summary="新增机构")
def new_organisation(request: HttpRequest, given: OrganisationIn) -> Any:
    """Add an organisation."""
    del request
    parent = "" if given.parent is None else str(given.parent)
    return Status(201, _organisation(desk.new_organisation(given.name, parent)))


@router.patch("/organisations/{number}", response={200: OrganisationOut, **ERRORS}, summary="机构改名、停用、启用")
def change_organisation(request: HttpRequest, number: int, given: OrganisationChangeIn) -> Plain:
    """Change an organisation."""
    del request
    found = reach.organisation(str(number))
    name = found.name if given.name is None else given.name
    active = found.active if given.active is None else given.active
    return _organisation(desk.change_organisation(str(number), name, active))
