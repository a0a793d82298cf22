"""What every page knows of who looks at it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from yujue.web.accounts.actor import LOCAL, Actor
from yujue.web.permissions import permissions


def account(request: HttpRequest) -> dict[str, Any]:
    """Give the actor and the abilities, for what a page offers."""
    actor: Actor = getattr(request, "actor", LOCAL)
    return {"actor": actor, "can": {ability: actor.can(ability) for ability in permissions().abilities}}
