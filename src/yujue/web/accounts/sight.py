"""What an actor sees: what belongs to the organisations where the needed ability is, or is published."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from yujue.web.accounts.actor import current, home

Found = Any
"""A query of Django's, which has no types of its own."""


def visible(found: Found, field: str = "organisation") -> Found:
    """Narrow a query to what the present actor may see or change; `field` leads to the owning organisation.

    A model without `published` has nothing for the public.
    """
    actor = current()
    if actor.everything:
        return found
    allowed = Q(pk__in=())
    for post in actor.able:
        if not post.role.published:
            allowed |= Q(**{f"{field}__path__startswith": post.path})
        elif _publishable(found, field):
            allowed |= Q(**{f"{field.removesuffix('organisation')}published": True})
    return found.filter(allowed)


def lines_seen(found: Found) -> Found:
    """Narrow the journal's lines to those of the organisations whose journal the present actor may read."""
    actor = current()
    if actor.everything:
        return found
    allowed = Q(pk__in=())
    for post in actor.able:
        allowed |= Q(detail__place__startswith=post.path)
    return found.filter(allowed)


def _publishable(found: Found, field: str) -> bool:
    return field != "organisation" or any(each.name == "published" for each in found.model._meta.get_fields())  # noqa: SLF001


def own() -> dict[str, Any]:
    """Give the values that mark something new as made by the present actor."""
    actor = current()
    return {} if actor.everything else {"organisation": home(actor), "by_id": actor.user}
