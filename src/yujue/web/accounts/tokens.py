"""Tokens: keys of programs, shown once, kept as SHA-256."""

from __future__ import annotations

import secrets
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from yujue.web.accounts.errors import AccountError, UnknownError
from yujue.web.accounts.names import readable
from yujue.web.accounts.sessions import digest_of
from yujue.web.journal import note
from yujue.web.models import Token, User

LONGEST_DAYS = 366


@transaction.atomic
def make_token(user: User, name: str, days: int) -> tuple[Token, str]:
    """Make a token that holds for some days; give it and its secret, which is nowhere else."""
    if not name.strip():
        raise AccountError("请给令牌起个名字，说明给哪个程序用")
    if not 1 <= days <= LONGEST_DAYS:
        raise AccountError(f"有效期应为 1 至 {LONGEST_DAYS} 天")
    name = readable(name, "令牌的名字")
    secret = f"yj_{secrets.token_urlsafe(32)}"
    expires = timezone.now() + timedelta(days=days)
    made = Token.objects.create(user=user, name=name, digest=digest_of(secret), expires=expires)
    note("新增令牌", made.name, user=user.username, expires=expires.isoformat(timespec="seconds"))
    return made, secret


@transaction.atomic
def revoke_token(user: User, number: int) -> None:
    """Take a token of a user back."""
    token = Token.objects.filter(user=user, pk=number, revoked=False).first()
    if token is None:
        raise UnknownError("没有这个令牌，或已经作废")
    token.revoked = True
    token.save(update_fields=["revoked"])
    note("作废令牌", token.name, user=user.username)


@transaction.atomic
def revoke_all(user: User) -> int:
    """Take all tokens of a user back; give how many there were."""
    gone = int(user.tokens.filter(revoked=False).update(revoked=True))
    if gone:
        note("作废令牌", str(user.username), user=user.username, tokens=gone)
    return gone
