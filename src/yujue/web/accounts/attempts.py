"""Failed logins, and other wrong guesses of a password: too many from an address or for a name, and one waits."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from yujue.web.models import Attempt

WINDOW = timedelta(minutes=15)
MOST_BY_NAME, MOST_BY_ADDRESS = 5, 30
WAIT = "试错太多，请 15 分钟后再试，或请管理员重设密码"


def too_many(username: str, address: str) -> bool:
    """Tell whether no more logins are tried for this name or from this address for now."""
    recent = Attempt.objects.filter(at__gt=timezone.now() - WINDOW)
    by_name = recent.filter(key=_name(username)).count()
    return by_name >= MOST_BY_NAME or recent.filter(key=_address(address)).count() >= MOST_BY_ADDRESS


def failed(username: str, address: str) -> None:
    """Remember a failed login; old ones are forgotten."""
    Attempt.objects.filter(at__lt=timezone.now() - WINDOW).delete()
    Attempt.objects.bulk_create([Attempt(key=_name(username)), Attempt(key=_address(address))])


def succeeded(username: str) -> None:
    """Forget the failures of a name."""
    Attempt.objects.filter(Q(key=_name(username))).delete()


def _name(username: str) -> str:
    return f"name {username.strip().casefold()[:80]}"


def _address(address: str) -> str:
    return f"address {address[:60]}"
