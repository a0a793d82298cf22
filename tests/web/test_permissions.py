"""The permission table: complete, and the only way in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from yujue.web.permissions import NOBODY, permissions


def routes(resolver: Any, before: str = "") -> Iterator[str]:
    for each in resolver.url_patterns:
        route = before + str(each.pattern)
        if hasattr(each, "url_patterns"):
            yield from routes(each, route)
        else:
            yield route


def test_every_address_is_in_the_table_and_the_table_has_no_other(client: Any) -> None:
    from django.urls import get_resolver

    del client
    assert set(routes(get_resolver())) == set(permissions().routes)


def test_the_table_speaks_of_abilities_that_it_declares() -> None:
    table = permissions()
    used = {ability for methods in table.routes.values() for ability in methods.values()}
    given = {ability for role in table.roles.values() for ability in role.abilities}
    assert used | given <= set(table.abilities)
    assert used - {"open"} <= given


def test_the_api_is_in_the_table_with_each_of_its_methods(client: Any) -> None:
    found = client.get("/api/openapi.json").json()["paths"]
    for path, methods in found.items():
        route = path[1:].replace("{", "<").replace("}", ">")
        assert {method.upper() for method in methods} == set(permissions().routes[route])


def test_an_address_outside_the_table_is_refused() -> None:
    assert permissions().needed("somewhere/", "GET") == NOBODY
    assert permissions().needed("checks/", "DELETE") is None


@pytest.mark.parametrize("ability", sorted(permissions().abilities))
def test_somebody_has_each_ability(ability: str) -> None:
    assert ability == "open" or any(ability in role.abilities for role in permissions().roles.values())
