"""A password that an administrator gave is changed before anything else is done."""

from __future__ import annotations

from typing import Any

import pytest

from tests.web.conftest import PASSWORD
from tests.web.test_account_api import program, sent
from tests.web.test_accounts import logged_in

OWN = "清河-六月-大雾"


@pytest.fixture
def given(people: dict[str, Any]) -> Any:
    """Give a user whose password the administrator has just set to what it was."""
    form = {"act": "change-user", "user": people["users"]["science"].pk, "active": "on", "password": PASSWORD}
    assert logged_in("boss").post("/admin/", form).status_code == 302
    user = type(people["users"]["science"]).objects.get(username="science")
    assert user.must_change
    return user


def test_pages_lead_to_the_account_until_it_is_changed(given: Any) -> None:
    science = logged_in(given.username)
    for address in ("/", "/checks/", "/journal/", "/books/"):
        assert science.get(address).headers["Location"] == "/account/", address
    assert (science.post("/checks/example/").status_code, science.post("/books/").status_code) == (403, 403)
    page = science.get("/account/").content.decode()
    assert ("管理员给的" in page, "新增令牌" in page) == (True, False)
    assert science.get("/static/workbench/accounts.css").status_code == 200
    assert science.post("/account/", {"act": "password", "old": PASSWORD, "new": PASSWORD}).status_code == 422
    assert science.get("/checks/").status_code == 302
    assert science.post("/account/", {"act": "password", "old": PASSWORD, "new": OWN}).status_code == 302
    assert science.get("/checks/").status_code == 200
    assert "新增令牌" in science.get("/account/").content.decode()


def test_one_may_log_out_before(given: Any) -> None:
    assert logged_in(given.username).post("/logout/").headers["Location"] == "/login/"


def test_the_api_answers_in_a_line_until_it_is_changed(given: Any) -> None:
    asker = program(given)
    for answer in (asker.get("/api/checks"), sent(asker, "diff"), sent(asker, "books/1/undo")):
        assert (answer.status_code, "管理员给的" in answer.json()["detail"]) == (403, True)
    assert asker.get("/api/account").json()["must_change"]
    refused = sent(asker, "account/tokens", password=PASSWORD, name="更多")
    assert (refused.status_code, "管理员给的" in refused.json()["detail"]) == (422, True)
    assert not sent(asker, "account/password", old=PASSWORD, new=OWN).json()["must_change"]
    assert asker.get("/api/checks").status_code == 200
    assert sent(asker, "account/tokens", password=OWN, name="更多").status_code == 201


def test_a_new_user_changes_the_first_password(people: dict[str, Any]) -> None:
    boss = program(people["users"]["boss"])
    body: dict[str, Any] = {"username": "wu", "password": PASSWORD, "role": "clerk"}
    made = sent(boss, "admin/users", **body, organisation=people["health"].pk).json()
    assert made["must_change"]
    wu = logged_in("wu")
    assert wu.get("/checks/").headers["Location"] == "/account/"
    assert "未改初始密码" in logged_in("boss").get("/admin/").content.decode()
    assert sent(wu, "account/password", old=PASSWORD, new=OWN).status_code == 200
    assert wu.get("/checks/").status_code == 200
    assert not boss.get(f"/api/admin/users/{made['id']}").json()["must_change"]


def test_without_a_role_there_is_nothing_to_lead_to(given: Any) -> None:
    given.memberships.all().delete()
    assert logged_in(given.username).get("/").status_code == 403


def test_the_first_administrator_made_by_the_local_user_has_his_own(client: Any) -> None:
    from django.db import transaction

    from yujue.web.models import Organisation, User

    with transaction.atomic():
        client.post("/admin/", {"act": "organisation", "name": "雨水局"})
        place = Organisation.objects.get(name="雨水局").pk
        form = {"act": "user", "username": "wu", "password": PASSWORD, "role": "administrator", "organisation": place}
        assert client.post("/admin/", form).status_code == 302
        assert not User.objects.get(username="wu").must_change
        transaction.set_rollback(True)
