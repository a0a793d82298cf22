"""The API of one's own account: a token or a session alone changes no password and makes no token."""

from __future__ import annotations

from typing import Any

import pytest

from tests.web.conftest import PASSWORD
from tests.web.test_accounts import logged_in

NEW = "清河-六月-大雾"


def sent(client: Any, address: str, method: str = "POST", **body: Any) -> Any:
    """Send JSON to an address of the API."""
    return client.generic(method, f"/api/{address}", json_of(body), content_type="application/json")


def json_of(body: dict[str, Any]) -> bytes:
    import json

    return json.dumps(body).encode()


def program(user: Any) -> Any:
    """Give a program that has a token of a user."""
    from django.test import Client

    from yujue.web.accounts.tokens import make_token

    secret = make_token(user, "程序", 9)[1]
    return Client(headers={"host": "127.0.0.1", "authorization": f"Bearer {secret}"}, raise_request_exception=False)


def test_who_one_is(people: dict[str, Any]) -> None:
    found = program(people["users"]["unit"]).get("/api/account").json()
    place = {"organisation": people["unit"].pk, "organisation_name": "情报所"}
    assert found["roles"] == [{"role": "reader", "title": "只读", **place}]
    assert (found["username"], found["abilities"]) == ("unit", ["open", "account", "read"])


def test_the_local_user_has_all_abilities_and_no_password(client: Any) -> None:
    found = client.get("/api/account").json()
    assert (found["username"], found["roles"], "manage" in found["abilities"]) == ("", [], True)
    for answer in (
        sent(client, "account/password", old="", new=NEW),
        sent(client, "account/tokens", password="", name="程序"),
        client.get("/api/account/tokens"),
    ):
        assert (answer.status_code, "本机用户" in answer.json()["detail"]) == (422, True)


def test_the_password_changes_with_the_old_one_and_the_session_goes_on(people: Any) -> None:
    del people
    one, other = logged_in("science"), logged_in("science")
    assert sent(one, "account/password", old="x", new=NEW).status_code == 422
    assert sent(one, "account/password", old=PASSWORD, new="short").json()["detail"] == "密码至少 8 位"
    assert sent(one, "account/password", old=PASSWORD, new=NEW).json()["username"] == "science"
    assert one.get("/api/account").status_code == 200
    assert other.get("/api/account").status_code == 401


def test_a_token_needs_the_password_and_gets_no_session(people: dict[str, Any]) -> None:
    user = people["users"]["science"]
    asker = program(user)
    for body in ({}, {"password": ""}, {"password": "x"}):
        assert sent(asker, "account/tokens", name="更多", **body).status_code == 422
    assert sent(asker, "account/password", old="", new=NEW).status_code == 422
    assert user.tokens.count() == 1
    answer = sent(asker, "account/password", old=PASSWORD, new=NEW)
    assert (answer.status_code, "yujue" in answer.cookies) == (200, False)
    assert type(user).objects.get(pk=user.pk).check_password(NEW)


def test_guessing_is_limited(people: dict[str, Any], client: Any) -> None:
    asker = program(people["users"]["science"])
    for n in range(5):
        assert sent(asker, "account/password", old=f"guess {n}", new=NEW).json()["detail"] == "密码不对，请重新输入"
    assert "15 分钟" in sent(asker, "account/password", old=PASSWORD, new=NEW).json()["detail"]
    assert "15 分钟" in sent(asker, "account/tokens", password=PASSWORD, name="程序").json()["detail"]
    assert "15 分钟" in client.post("/login/", {"username": "science", "password": PASSWORD}).content.decode()


def test_tokens_are_made_listed_and_taken_back(people: dict[str, Any]) -> None:
    from django.test import Client

    science = logged_in("science")
    made = sent(science, "account/tokens", password=PASSWORD, name="汇总程序", days=30)
    assert made.status_code == 201
    fresh = Client(headers={"host": "127.0.0.1", "authorization": f"Bearer {made.json()['secret']}"})
    (listed,) = fresh.get("/api/account/tokens").json()
    assert (listed["name"], set(listed)) == ("汇总程序", {"id", "name", "created", "expires"})
    number = listed["id"]
    assert sent(logged_in("health"), f"account/tokens/{number}/revoke").status_code == 404
    assert sent(science, f"account/tokens/{number}/revoke").json() == []
    assert fresh.get("/api/account").status_code == 401
    assert sent(science, f"account/tokens/{number}/revoke").status_code == 404
    assert people["users"]["science"].tokens.filter(revoked=False).count() == 0


BAD_TOKENS = [
    ({"name": ""}, "名字"),
    ({"name": "甲\0"}, "控制字符"),
    ({"name": "长" * 61}, "最多 60"),
    ({"days": 0}, "有效期"),
    ({"days": 10**30}, "有效期"),
    ({"days": "many"}, "days"),
    ({"name": "\ud800"}, "控制字符"),
    ({"password": "\ud800"}, "重新输入"),
]


@pytest.mark.parametrize(("body", "words"), BAD_TOKENS)
def test_tokens_that_cannot_be(people: Any, body: dict[str, Any], words: str) -> None:
    del people
    answer = sent(logged_in("science"), "account/tokens", **{"password": PASSWORD, "name": "程序", **body})
    assert (answer.status_code, words in answer.json()["detail"]) == (422, True), answer.json()


def test_another_site_s_page_changes_nothing(people: Any) -> None:
    del people
    science = logged_in("science")
    for headers in ({"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}):
        body = json_of({"old": PASSWORD, "new": NEW})
        answer = science.post("/api/account/password", body, content_type="text/plain", headers=headers)
        assert answer.status_code == 403
    assert logged_in("science").get("/api/account").status_code == 200
