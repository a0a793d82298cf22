"""The API of administration does what the administrator's page does, and reaches as far."""

from __future__ import annotations

from typing import Any

import pytest

from tests.web.conftest import PASSWORD
from tests.web.test_account_api import program, sent

NEW = "清河-六月-大雾"
NOBODY = 10**7


@pytest.fixture
def boss(people: dict[str, Any]) -> Any:
    """Give a program of the bureau's administrator."""
    return program(people["users"]["boss"])


def test_roles_that_can_be_given(boss: Any) -> None:
    found = {each["code"]: each["abilities"] for each in boss.get("/api/admin/roles").json()}
    assert "public" not in found
    assert found["reader"] == ["account", "read"]


def test_organisations_are_added_and_changed(people: dict[str, Any], boss: Any) -> None:
    made = sent(boss, "admin/organisations", name="  图书馆 ", parent=people["science"].pk)
    assert made.status_code == 201
    one = made.json()
    assert one == {"id": one["id"], "name": "图书馆", "parent": people["science"].pk, "active": True}
    address = f"admin/organisations/{one['id']}"
    assert sent(boss, address, "PATCH", name="市图书馆").json()["active"]
    assert sent(boss, address, "PATCH", active=False).json() == {**one, "name": "市图书馆", "active": False}
    assert {**one, "name": "市图书馆", "active": False} in boss.get("/api/admin/organisations").json()


def test_nothing_changed_is_no_line_of_the_journal(people: dict[str, Any], boss: Any) -> None:
    from yujue.web.models import Entry

    before = Entry.objects.count()
    assert sent(boss, f"admin/organisations/{people['unit'].pk}", "PATCH").status_code == 200
    assert sent(boss, f"admin/users/{people['users']['unit'].pk}", "PATCH").status_code == 200
    assert Entry.objects.count() == before


def test_users_are_added_given_roles_and_stopped(people: dict[str, Any], boss: Any, client: Any) -> None:
    body = {"username": "wu", "password": PASSWORD, "role": "clerk", "organisation": people["health"].pk}
    made = sent(boss, "admin/users", **body)
    assert made.status_code == 201
    number = made.json()["id"]
    head = {"role": "head", "organisation": people["unit"].pk}
    assert len(sent(boss, f"admin/users/{number}/roles", **head).json()) == 2
    assert sent(boss, f"admin/users/{number}/roles/take", role="clerk", organisation=people["health"].pk).json() == [
        {**head, "title": "单位负责人", "organisation_name": "情报所"}
    ]
    assert sent(boss, f"admin/users/{number}", "PATCH", password=NEW).json()["active"]
    assert client.post("/login/", {"username": "wu", "password": NEW}).status_code == 302
    assert not sent(boss, f"admin/users/{number}", "PATCH", active=False).json()["active"]
    assert client.get("/api/account").status_code == 401
    assert boss.get(f"/api/admin/users/{number}").json()["roles"][0]["role"] == "head"


def test_somebody_s_tokens_are_taken_back(people: dict[str, Any], boss: Any) -> None:
    user = people["users"]["unit"]
    reader = program(user)
    assert boss.get(f"/api/admin/users/{user.pk}").json()["has_tokens"]
    assert sent(boss, f"admin/users/{user.pk}/tokens/revoke").json() == {"revoked": 1}
    assert reader.get("/api/account").status_code == 401
    assert sent(boss, f"admin/users/{user.pk}/tokens/revoke").json() == {"revoked": 0}
    assert not boss.get(f"/api/admin/users/{user.pk}").json()["has_tokens"]


def test_who_has_a_role_elsewhere_is_out_of_reach(people: dict[str, Any]) -> None:
    user, there = people["users"]["unit"], people["health"].pk
    people["give"](people["users"]["health"], people["health"], "administrator")
    people["give"](user, people["health"], "clerk")
    health, address = program(people["users"]["health"]), f"admin/users/{user.pk}"
    shown = health.get(f"/api/{address}").json()
    assert (shown["beyond"], [each["organisation"] for each in shown["roles"]]) == (True, [people["health"].pk])
    for answer in (
        sent(health, address, "PATCH", password=NEW),
        sent(health, address, "PATCH", active=False),
        sent(health, f"{address}/tokens/revoke"),
    ):
        assert (answer.status_code, "您管不到的机构" in answer.json()["detail"]) == (422, True)
    assert type(user).objects.get(pk=user.pk).check_password(PASSWORD)
    assert sent(health, f"{address}/roles/take", role="clerk", organisation=there).json() == []
    assert health.get(f"/api/{address}").status_code == 404


def test_a_token_changes_not_its_owner_s_password_and_locks_nobody_out(people: dict[str, Any], boss: Any) -> None:
    own = f"admin/users/{people['users']['boss'].pk}"
    post: dict[str, Any] = {"role": "administrator", "organisation": people["bureau"].pk}
    for answer in (
        sent(boss, own, "PATCH", password=NEW),
        sent(boss, own, "PATCH", active=False),
        sent(boss, f"{own}/roles/take", **post),
        sent(boss, f"admin/organisations/{people['bureau'].pk}", "PATCH", active=False),
    ):
        assert (answer.status_code, "自己" in answer.json()["detail"]) == (422, True)
    assert boss.get("/api/admin/users").status_code == 200


def test_what_is_not_there(people: dict[str, Any], boss: Any) -> None:
    body: dict[str, Any] = {"username": "x", "password": PASSWORD, "role": "clerk", "organisation": NOBODY}
    user, place = people["users"]["unit"].pk, people["unit"].pk
    for answer in (
        sent(boss, "admin/organisations", name="新局", parent=NOBODY),
        sent(boss, f"admin/organisations/{NOBODY}", "PATCH", name="新局"),
        sent(boss, "admin/users", **body),
        sent(boss, f"admin/users/{10**30}", "PATCH", active=False),
        sent(boss, f"admin/users/{user}/roles", role="clerk", organisation=NOBODY),
        sent(boss, f"admin/users/{user}/roles/take", role="clerk", organisation=place),
        sent(boss, "admin/users/-1/tokens/revoke"),
    ):
        assert (answer.status_code, bool(answer.json()["detail"])) == (404, True)
    assert sent(boss, "admin/organisations", name="新局").json()["detail"] == "请选择上级机构"


@pytest.mark.parametrize("name", ["", "甲\0乙", "甲\x1b乙", "\ud800", "长" * 121])
def test_names_that_cannot_be(people: dict[str, Any], boss: Any, name: str) -> None:
    place, user = people["science"].pk, people["users"]["unit"].pk
    body: dict[str, Any] = {"username": "wu", "password": PASSWORD, "role": "clerk", "organisation": place}
    for answer in (
        sent(boss, "admin/organisations", name=name, parent=place),
        sent(boss, f"admin/organisations/{place}", "PATCH", name=name),
        sent(boss, "admin/users", **{**body, "username": name}),
        sent(boss, "admin/users", **{**body, "password": name[:7]}),
        sent(boss, f"admin/users/{user}/roles", role=name, organisation=place),
        sent(boss, f"admin/users/{user}/roles/take", role=name, organisation=place),
        *([sent(boss, "admin/users", **{**body, "name": name})] if name else []),
    ):
        assert (answer.status_code, "\n" in answer.json()["detail"]) == (422, False), answer.content.decode()


def test_a_name_is_taken_once(people: dict[str, Any], boss: Any) -> None:
    place = people["science"].pk
    body: dict[str, Any] = {"username": "unit", "password": PASSWORD, "role": "clerk", "organisation": place}
    assert sent(boss, "admin/users", **body).json()["detail"] == "已有用户“unit”"
    assert sent(boss, "admin/organisations", name="情报所", parent=place).json()["detail"] == "已有机构“情报所”"
    other = sent(boss, "admin/organisations", name="新所", parent=place).json()["id"]
    assert sent(boss, f"admin/organisations/{other}", "PATCH", name="情报所").json()["detail"] == "已有机构“情报所”"
