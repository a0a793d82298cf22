"""Every address and operation with every role, on what is one's own and on what belongs elsewhere: by the one table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from yujue.web.permissions import permissions

ROLES = ["nobody", *sorted(permissions().roles)]
ARGUMENT = re.compile(r"<(?:\w+:)?(\w+)>")
BODY = b'{"finding": "f1", "verdict": "true", "text": "x", "changes": [], "role": "clerk", "organisation": 1}'
OPEN_TO_THEIR_OWN = {"logout/"}
"""Left out, as it ends the session; its own tests are in test_accounts."""


def addresses() -> Iterator[tuple[str, str, str]]:
    for route, methods in permissions().routes.items():
        for method, ability in methods.items():
            if route not in OPEN_TO_THEIR_OWN:
                yield route, method, ability


def entered(user: Any) -> Any:
    """Give a browser with a session of a user."""
    from django.test import Client

    from yujue.web.accounts.sessions import HASH_KEY, USER_KEY

    client = Client(headers={"host": "127.0.0.1"}, raise_request_exception=False)
    if user is not None:
        session = client.session
        session[USER_KEY], session[HASH_KEY] = user.pk, user.get_session_auth_hash()
        session.save()
        client.cookies["yujue"] = session.session_key
    return client


@pytest.fixture
def things(people: dict[str, Any]) -> dict[str, dict[str, int]]:
    """Give a job of each kind at the department's unit and one at another department, by organisation and kind.

    Their numbers are far from those of jobs that other tests make: what is called off by number here stays so.
    """
    from yujue.web.accounts.tokens import make_token
    from yujue.web.models import Batch, Book, Document, Job

    document = Document.objects.create(sha256="0" * 64, name="测试.pdf", size=1)
    return {
        place: {
            kind: Job.objects.create(pk=first + n, kind=kind, document=document, organisation=people[place]).pk
            for n, kind in enumerate(("check", "diff", "build"))
        }
        | {
            kind: model.objects.create(pk=first, name="测试", organisation=people[place]).pk
            for kind, model in (("book", Book), ("batch", Batch))
        }
        | {
            "account/tokens": make_token(people["users"][place], "程序", 9)[0].pk,
            "admin/organisations": people[place].pk,
            "admin/users": people["users"][place].pk,
        }
        for place, first in (("unit", 10**7), ("health", 2 * 10**7))
    }


def user_of(role: str, people: dict[str, Any]) -> Any:
    from yujue.web.models import User

    if role == "nobody":
        return None
    user = User.objects.create(username=f"role-{role}", password="!")  # noqa: S106
    people["give"](user, people["science"], role)
    return user


def filled(route: str, jobs: dict[str, int]) -> str:
    """Give an address of a route, with the number of a job of its kind."""
    kind = next((kind for kind in jobs if route.removeprefix("api/").startswith(kind)), "check")
    given = {
        "number": str(jobs[kind]),
        "form": "json",
        "name": "x",
        "other": str(jobs[kind]),
        "path": "workbench/icon.svg",
        "book": "0",
    }
    return "/" + ARGUMENT.sub(lambda found: given.get(found[1], "1"), route)


def asked(client: Any, method: str, address: str) -> int:
    return int(client.generic(method, address, BODY, content_type="application/json").status_code)


@pytest.mark.parametrize("role", ROLES)
def test_the_table_is_what_happens(role: str, people: dict[str, Any], things: dict[str, dict[str, int]]) -> None:
    known = permissions().roles
    held = known["public" if role == "nobody" else role].abilities
    client = entered(user_of(role, people))
    for route, method, ability in addresses():
        status = asked(client, method, filled(route, things["unit"]))
        where = f"{role} {method} {route}: {status}"
        assert status < 500, where
        if ability == "open" or ability in held:
            assert status not in {401, 403}, where
        elif role == "nobody":
            assert status in {401, 302}, where
        else:
            assert status == 403, where


@pytest.mark.parametrize("role", ROLES)
def test_what_belongs_elsewhere_is_not_there(
    role: str, people: dict[str, Any], things: dict[str, dict[str, int]]
) -> None:
    client = entered(user_of(role, people))
    held = permissions().roles["public" if role == "nobody" else role].abilities
    tried = 0
    for route, method, ability in addresses():
        if "number>" in route and ability in held:
            assert asked(client, method, filled(route, things["health"])) == 404, f"{role} {method} {route}"
            tried += 1
    assert tried or role == "administrator" or not held & {"read", "check", "decide"}
