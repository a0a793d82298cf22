"""How far an administrator reaches: nobody is stopped, or given a password, beyond the own organisations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.web.conftest import PASSWORD
from tests.web.test_accounts import logged_in

NEW = "清河-六月-大雾"


@pytest.fixture
def both(people: dict[str, Any]) -> dict[str, Any]:
    """Make administrators of the two departments, and a clerk at both."""
    from yujue.web.accounts.people import add_user

    for username, place in (("admin-science", "science"), ("admin-health", "health")):
        people["users"][username] = add_user(username, PASSWORD)
        people["give"](people["users"][username], people[place], "administrator")
    people["users"]["both"] = add_user("both", PASSWORD)
    for place in ("unit", "health"):
        people["give"](people["users"]["both"], people[place], "clerk")
    return people


def changed(client: Any, user: Any, **form: str) -> tuple[int, str]:
    answer = client.post("/admin/", {"act": "change-user", "user": user.pk, **form})
    return answer.status_code, answer.content.decode()


def fresh(user: Any) -> Any:
    return type(user).objects.get(pk=user.pk)


def test_who_has_a_role_elsewhere_is_neither_stopped_nor_given_a_password(both: dict[str, Any]) -> None:
    science, user = logged_in("admin-science"), both["users"]["both"]
    for form in ({"active": "on", "password": NEW}, {}, {"password": NEW}):
        status, page = changed(science, user, **form)
        assert (status, "您管不到的机构" in page) == (422, True), form
    assert fresh(user).active
    assert fresh(user).check_password(PASSWORD)
    assert changed(science, user, active="on")[0] == 302


def test_a_role_of_one_s_own_is_taken_and_then_the_other_administrator_reaches(both: dict[str, Any]) -> None:
    science, user = logged_in("admin-science"), both["users"]["both"]
    form = {"act": "take", "user": user.pk, "role": "clerk"}
    assert science.post("/admin/", {**form, "organisation": both["health"].pk}).status_code == 422
    assert science.post("/admin/", {**form, "organisation": both["unit"].pk}).status_code == 302
    assert "both" not in science.get("/admin/").content.decode()
    assert changed(logged_in("admin-health"), user, active="on", password=NEW)[0] == 302
    assert fresh(user).check_password(NEW)


def test_the_administrator_above_reaches_both(both: dict[str, Any]) -> None:
    user = both["users"]["both"]
    assert changed(logged_in("boss"), user, password=NEW)[0] == 302
    assert not fresh(user).active
    assert fresh(user).check_password(NEW)


def test_who_may_do_everything_reaches_all(both: dict[str, Any]) -> None:
    from yujue.web.accounts import LOCAL, acting
    from yujue.web.accounts import administration as desk
    from yujue.web.accounts.reach import users

    with acting(LOCAL, "manage"):
        desk.change_user(str(both["users"]["both"].pk), active=False)
        assert {"both", "boss"} <= {each.username for each in users()}
        assert not any(each.beyond for each in users())
    assert not fresh(both["users"]["both"]).active


def test_an_administrator_above_is_out_of_reach(both: dict[str, Any]) -> None:
    boss, science = both["users"]["boss"], logged_in("admin-science")
    assert changed(science, boss)[0] == 422
    both["give"](boss, both["unit"], "clerk")
    assert "您管不到" in changed(science, boss, active="on", password=NEW)[1]
    form = {"act": "take", "user": boss.pk, "role": "administrator", "organisation": both["bureau"].pk}
    assert science.post("/admin/", form).status_code == 422
    assert fresh(boss).check_password(PASSWORD)
    assert fresh(boss).memberships.filter(role="administrator").exists()


def test_a_role_at_a_closed_organisation_elsewhere_counts(both: dict[str, Any]) -> None:
    type(both["health"]).objects.filter(pk=both["health"].pk).update(active=False)
    assert changed(logged_in("admin-science"), both["users"]["both"], active="on", password=NEW)[0] == 422


def test_roles_elsewhere_are_not_shown_but_said(both: Any) -> None:
    del both
    page = logged_in("admin-science").get("/admin/").content.decode()
    assert "卫健委" not in page
    assert "在您管不到的机构另有角色" in page
    assert "在您管不到的机构另有角色" not in logged_in("boss").get("/admin/").content.decode()


def test_one_s_own_password_needs_the_old_one_and_one_s_own_post_stays(both: dict[str, Any]) -> None:
    science = logged_in("admin-science")
    status, page = changed(science, both["users"]["admin-science"], active="on", password=NEW)
    assert (status, "原密码" in page) == (422, True)
    form = {"act": "change-organisation", "organisation": both["science"].pk, "name": "科技局"}
    assert "不能停用自己" in science.post("/admin/", form).content.decode()
    assert science.get("/admin/").status_code == 200


def organisation(people: dict[str, Any], name: str) -> dict[str, Any]:
    return {"act": "organisation", "parent": people["science"].pk, "name": name}


def renamed(people: dict[str, Any], name: str) -> dict[str, Any]:
    return {"act": "change-organisation", "organisation": people["science"].pk, "active": "on", "name": name}


def user(people: dict[str, Any], name: str) -> dict[str, Any]:
    place = people["science"].pk
    return {"act": "user", "username": name, "password": PASSWORD, "role": "clerk", "organisation": place}


def person(people: dict[str, Any], name: str) -> dict[str, Any]:
    return {**user(people, "someone"), "name": name}


@pytest.mark.parametrize("form", [organisation, renamed, user, person])
@pytest.mark.parametrize("name", ["甲\0乙", "甲\x07乙", "甲\n乙", "甲\u202e乙", "甲\u200b乙", "长" * 121])
def test_names_that_nobody_can_read_are_refused(
    people: dict[str, Any], form: Callable[[dict[str, Any], str], dict[str, Any]], name: str
) -> None:
    from yujue.web.models import Organisation, User

    before = (Organisation.objects.count(), User.objects.count())
    answer = logged_in("boss").post("/admin/", form(people, name))
    assert answer.status_code == 422
    assert ("控制字符" in answer.content.decode()) != ("最多" in answer.content.decode())
    assert (Organisation.objects.count(), User.objects.count()) == before
    assert Organisation.objects.get(pk=people["science"].pk).name == "科技局"


def test_sixty_characters_are_a_name_and_one_more_is_not(people: dict[str, Any]) -> None:
    boss = logged_in("boss")
    assert boss.post("/admin/", user(people, "长" * 60)).status_code == 302
    assert boss.post("/admin/", user(people, "长" * 60)).status_code == 422
    assert "用户名最多 60 个字" in boss.post("/admin/", user(people, "长" * 61)).content.decode()
    token = {"act": "token", "name": "长" * 61, "days": "9", "password": PASSWORD}
    assert "令牌的名字最多" in boss.post("/account/", token).content.decode()


@pytest.mark.parametrize("number", ["", "x", "-1", "９", "9" * 30, "9" * 5000, "\0"])
def test_numbers_that_are_none(people: dict[str, Any], number: str) -> None:
    boss = logged_in("boss")
    assert boss.post("/admin/", {**user(people, "wu"), "organisation": number}).status_code == 422
    assert boss.post("/admin/", {"act": "change-user", "user": number}).status_code == 422
    assert boss.post("/account/", {"act": "revoke", "token": number}).status_code == 422
    token = {"act": "token", "name": "程序", "days": number, "password": PASSWORD}
    assert "有效期" in boss.post("/account/", token).content.decode()


def test_roles_and_trees_that_cannot_be(people: dict[str, Any]) -> None:
    from yujue.web.accounts.errors import AccountError
    from yujue.web.accounts.people import add_organisation

    boss, user = logged_in("boss"), people["users"]["unit"]
    form = {"user": user.pk, "organisation": people["unit"].pk}
    for act in ("give", "take"):
        assert boss.post("/admin/", {**form, "act": act, "role": "king\0"}).status_code == 422
    deep = people["unit"]
    while len(deep.path) + len(f"{deep.pk + 1}/") <= 200:
        deep = add_organisation("下级", deep)
    with pytest.raises(AccountError, match="层级太深"):
        add_organisation("下级", deep)


def test_a_login_with_a_name_that_cannot_be(people: Any, client: Any) -> None:
    del people
    for name in ("boss\0", "\0", "长" * 5000):
        answer = client.post("/login/", {"username": name, "password": PASSWORD})
        assert (answer.status_code, "用户名或密码不对" in answer.content.decode()) == (422, True)
