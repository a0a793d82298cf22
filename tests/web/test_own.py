"""One's own password and tokens need the password, and guessing it is limited, whoever holds a session or a token."""

from __future__ import annotations

import re
from typing import Any

from tests.web.conftest import PASSWORD
from tests.web.test_accounts import logged_in

NEW = "清河-六月-大雾"


def secret_of(client: Any) -> str:
    form = {"act": "token", "name": "程序", "days": "9", "password": PASSWORD}
    page: str = client.post("/account/", form).content.decode()
    return page.partition('class="secret">')[2].partition("<")[0]


def test_wrong_guesses_are_counted_like_logins(people: dict[str, Any], client: Any) -> None:
    from yujue.web.models import Entry

    science = logged_in("science")
    for n in range(5):
        form = {"act": "password", "old": "x", "new": NEW} if n % 2 else {"act": "token", "name": "程序", "days": "9"}
        assert "密码不对" in science.post("/account/", form).content.decode()
    assert Entry.objects.filter(what="密码不对", subject="science").count() == 5
    right = {"act": "password", "old": PASSWORD, "new": NEW}
    assert "15 分钟" in science.post("/account/", right).content.decode()
    assert "15 分钟" in science.post("/account/", {"act": "token", "password": PASSWORD}).content.decode()
    assert "15 分钟" in client.post("/login/", {"username": "science", "password": PASSWORD}).content.decode()
    assert type(people["users"]["science"]).objects.get(username="science").check_password(PASSWORD)


def test_a_password_given_by_the_administrator_ends_the_waiting(people: dict[str, Any], client: Any) -> None:
    for _ in range(5):
        client.post("/login/", {"username": "science", "password": "x"})
    form = {"act": "change-user", "user": people["users"]["science"].pk, "active": "on", "password": NEW}
    assert logged_in("boss").post("/admin/", form).status_code == 302
    assert client.post("/login/", {"username": "science", "password": NEW}).status_code == 302


def test_the_new_password_is_another(people: Any) -> None:
    del people
    form = {"act": "password", "old": PASSWORD, "new": PASSWORD}
    assert "一样" in logged_in("science").post("/account/", form).content.decode()


def test_a_token_makes_no_token_and_no_password_by_the_page(people: Any) -> None:
    from django.test import Client

    from yujue.web.models import Token

    del people
    headers = {"host": "127.0.0.1", "authorization": f"Bearer {secret_of(logged_in('science'))}"}
    program = Client(headers=headers, enforce_csrf_checks=True)
    page = program.get("/account/").content.decode()
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    assert found is not None
    more = {"csrfmiddlewaretoken": found[1]}
    for form in ({"act": "token", "name": "更多", "days": "9"}, {"act": "password", "old": "", "new": NEW}):
        assert "密码不对" in program.post("/account/", {**form, **more}).content.decode()
    assert Token.objects.filter(user__username="science").count() == 1
