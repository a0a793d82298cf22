"""The administrator's page and one's own account: what is made, changed, refused."""

from __future__ import annotations

from typing import Any

from tests.web.conftest import PASSWORD
from tests.web.test_accounts import logged_in


def test_the_first_user_must_be_an_administrator(client: Any) -> None:
    from django.db import transaction

    from yujue.web.models import Organisation, User

    with transaction.atomic():
        client.post("/admin/", {"act": "organisation", "name": "雨水局"})
        place = Organisation.objects.get(name="雨水局")
        one = {"act": "user", "username": "wu", "password": PASSWORD, "organisation": place.pk}
        answer = client.post("/admin/", {**one, "role": "clerk"})
        assert (answer.status_code, User.objects.count()) == (422, 0)
        assert client.post("/admin/", {**one, "role": "administrator"}).status_code == 302
        assert client.get("/admin/").headers["Location"] == "/login/?next=/admin/"
        transaction.set_rollback(True)


def test_an_administrator_adds_changes_and_stops(people: dict[str, Any]) -> None:
    from yujue.web.models import User

    boss = logged_in("boss")
    assert "卫健委" in boss.get("/admin/").content.decode()
    one = {"act": "user", "username": "wu", "password": PASSWORD, "organisation": people["health"].pk, "role": "clerk"}
    assert boss.post("/admin/", one).status_code == 302
    wu = User.objects.get(username="wu")
    assert logged_in("wu").get("/account/").status_code == 200
    boss.post("/admin/", {"act": "give", "user": wu.pk, "role": "head", "organisation": people["unit"].pk})
    boss.post("/admin/", {"act": "take", "user": wu.pk, "role": "clerk", "organisation": people["health"].pk})
    assert [each.role for each in wu.memberships.all()] == ["head"]
    boss.post("/admin/", {"act": "change-user", "user": wu.pk})
    assert not User.objects.get(pk=wu.pk).active


def test_a_closed_organisation_gives_no_role(people: dict[str, Any]) -> None:
    form = {"act": "change-organisation", "organisation": people["health"].pk, "name": "卫健委"}
    assert logged_in("boss").post("/admin/", form).status_code == 302
    assert logged_in("health").get("/checks/").status_code == 403


def test_what_is_not_one_s_own_is_not_managed(people: dict[str, Any]) -> None:
    from yujue.web.accounts.people import add_organisation, add_user, give_role
    from yujue.web.models import Membership

    far = add_organisation("外市财政局")
    give_role(add_user("stranger", PASSWORD), far, "clerk")
    boss = logged_in("boss")
    assert "stranger" not in boss.get("/admin/").content.decode()
    for form in (
        {"act": "organisation", "name": "新局", "parent": far.pk},
        {"act": "organisation", "name": "新局", "parent": ""},
        {"act": "user", "username": "x", "password": PASSWORD, "role": "clerk", "organisation": far.pk},
        {"act": "give", "user": people["users"]["boss"].pk, "role": "clerk", "organisation": far.pk},
        {
            "act": "take",
            "user": people["users"]["boss"].pk,
            "role": "administrator",
            "organisation": people["bureau"].pk,
        },
        {"act": "change-user", "user": people["users"]["boss"].pk},
        {"act": "nothing"},
    ):
        assert boss.post("/admin/", form).status_code == 422, form
    assert not Membership.objects.filter(organisation=far).exclude(user__username="stranger").exists()


def test_a_token_opens_the_api_until_it_is_taken_back(people: dict[str, Any], checked: Any) -> None:
    from django.test import Client

    from yujue.web.models import Job, Token

    Job.objects.filter(pk=checked.pk).update(organisation=people["science"])
    science = logged_in("science")
    page = science.post(
        "/account/", {"act": "token", "name": "汇总程序", "days": "30", "password": PASSWORD}
    ).content.decode()
    secret = page.partition('class="secret">')[2].partition("<")[0]
    program = Client(headers={"host": "127.0.0.1", "authorization": f"Bearer {secret}"})
    assert program.get(f"/api/checks/{checked.pk}").status_code == 200
    token = Token.objects.get(name="汇总程序")
    assert secret not in str(Token.objects.values().get(pk=token.pk))
    science.post("/account/", {"act": "revoke", "token": token.pk})
    assert program.get(f"/api/checks/{checked.pk}").status_code == 404
    assert program.post("/api/check").status_code == 401


def test_an_old_token_opens_nothing(people: dict[str, Any]) -> None:
    from datetime import timedelta

    from django.utils import timezone

    from yujue.web.accounts.tokens import make_token

    token, _ = make_token(people["users"]["boss"], "旧的", 1)
    assert token.holds(timezone.now())
    assert not token.holds(timezone.now() + timedelta(days=1))


def test_the_own_password(people: Any) -> None:
    del people
    science = logged_in("science")
    wrong = {"act": "password", "old": "x", "new": "清河-五月-晴天"}
    assert science.post("/account/", wrong).status_code == 422
    assert science.post("/account/", {**wrong, "old": PASSWORD}).status_code == 302
    assert science.get("/account/").status_code == 200
