"""Logging in and out, and who a request's session or token belongs to."""

from __future__ import annotations

import hashlib
from typing import cast

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from yujue.web.models import Token, User

USER_KEY, HASH_KEY = "user", "password"
BEARER = "Bearer "


def shared() -> bool:
    """Tell whether people must log in: as soon as there is a user, or when the server was started for many."""
    return bool(settings.YUJUE_SHARED) or User.objects.exists()


def user_of(request: HttpRequest) -> User | None:
    """Give the active user whose token or session a request carries."""
    given = request.headers.get("Authorization", "")
    if given.startswith(BEARER):
        return _by_token(given.removeprefix(BEARER).strip())
    number = request.session.get(USER_KEY)
    user = User.objects.filter(pk=number, active=True).first() if number else None
    if user is None or not constant_time_compare(request.session.get(HASH_KEY, ""), user.get_session_auth_hash()):
        return None
    return cast("User", user)


def _by_token(secret: str) -> User | None:
    token = Token.objects.select_related("user").filter(digest=digest_of(secret)).first()
    return cast("User", token.user) if token is not None and token.holds(timezone.now()) else None


def digest_of(secret: str) -> str:
    """Give what is kept of a token."""
    return hashlib.sha256(secret.encode()).hexdigest()


def log_in(request: HttpRequest, user: User) -> None:
    """Begin a session with a fresh key."""
    request.session.flush()
    request.session[USER_KEY] = user.pk
    request.session[HASH_KEY] = user.get_session_auth_hash()


def stay(request: HttpRequest, user: User) -> None:
    """Let the session of a user go on after the password changed; who came with a token gets none."""
    if request.session.get(USER_KEY) == user.pk:
        log_in(request, user)


def address_of(request: HttpRequest) -> str:
    """Give the address that a request comes from."""
    return str(request.META.get("REMOTE_ADDR", ""))


def log_out(request: HttpRequest) -> None:
    """End the session."""
    request.session.flush()
