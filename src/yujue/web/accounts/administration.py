"""What an administrator changes: the organisations of his post and the people there."""

from __future__ import annotations

from django.db import transaction

from yujue.web.accounts.actor import current
from yujue.web.accounts.errors import AccountError, UnknownError
from yujue.web.accounts.names import LONGEST_ORGANISATION, named
from yujue.web.accounts.people import add_organisation, add_user, change_password, give_role, known_role
from yujue.web.accounts.reach import organisation, user, user_within
from yujue.web.accounts.tokens import revoke_all
from yujue.web.journal import note
from yujue.web.models import Membership, Organisation, User

FIRST = "administrator"


def new_organisation(name: str, parent: str) -> Organisation:
    """Add an organisation; a root may be added only by who may do everything."""
    if not parent and not current().everything:
        raise AccountError("请选择上级机构")
    return add_organisation(name, organisation(parent) if parent else None)


@transaction.atomic
def change_organisation(number: str, name: str, active: bool) -> Organisation:
    """Rename an organisation, close it or open it again; people of a closed one have no role there."""
    found, name = organisation(number), named(name, "机构名称", LONGEST_ORGANISATION)
    if Organisation.objects.filter(parent=found.parent, name=name).exclude(pk=found.pk).exists():
        raise AccountError(f"已有机构“{name}”")
    if not active and found.pk in {post.organisation for post in current().able}:
        raise AccountError("不能停用自己任管理员的机构")
    old, new = {"name": found.name, "active": found.active}, {"name": name, "active": active}
    if old != new:
        found.name, found.active = name, active
        found.save(update_fields=["name", "active"])
        note("修改机构", name, organisation=found.pk, old=old, new=new)
    return found


@transaction.atomic
def new_user(username: str, password: str, name: str, role: str, where: str) -> User:
    """Add a user with a role. The very first must be an administrator, as from then on everybody logs in."""
    if role != FIRST and not User.objects.exists():
        raise AccountError("第一个用户须是管理员：有了用户，人人都要登录")
    place = organisation(where)
    made = add_user(username, password, name, passing=_by_another())
    give_role(made, place, role)
    return made


@transaction.atomic
def change_user(number: str, active: bool, password: str = "") -> User:
    """Stop a user or let him in again; with a password, give that."""
    found = user(number)
    if password or found.active != active:
        found = user_within(number)
    if password:
        _give_password(found, password)
    if found.active != active:
        if found.pk == current().user:
            raise AccountError("不能停用自己")
        found.active = active
        found.save(update_fields=["active"])
        note("启用用户" if active else "停用用户", found.username)
    return found


def _give_password(found: User, password: str) -> None:
    if found.pk == current().user:
        raise AccountError("自己的密码请在“我的帐号”里改，要填原密码")
    change_password(found, password, passing=_by_another())


def _by_another() -> bool:
    """Tell whether a password is given by somebody else: the local user makes the first administrator for himself."""
    return not current().everything


def revoke_tokens(number: str) -> int:
    """Take all tokens of a user back; give how many there were."""
    return revoke_all(user_within(number))


@transaction.atomic
def change_role(number: str, role: str, where: str, *, given: bool) -> None:
    """Give or take a role of a user."""
    found, place, role = user(number), organisation(where), known_role(role)
    if given:
        give_role(found, place, role)
        return
    if found.pk == current().user and role == FIRST:
        raise AccountError("不能收回自己的管理员角色")
    gone, _ = Membership.objects.filter(user=found, organisation=place, role=role).delete()
    if not gone:
        raise UnknownError("这个用户没有这个角色")
    note("收回角色", found.username, role=role, organisation=place.name)
