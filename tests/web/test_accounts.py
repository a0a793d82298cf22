"""With users, one must log in; what one sees and may do is said by role and organisation."""

from __future__ import annotations

from typing import Any

import pytest

from tests.web.conftest import PASSWORD


def logged_in(username: str) -> Any:
    from django.test import Client

    client = Client(headers={"host": "127.0.0.1"}, raise_request_exception=False)
    answer = client.post("/login/", {"username": username, "password": PASSWORD})
    assert answer.status_code == 302, answer.content.decode()
    return client


def test_without_a_session_there_is_only_the_login(people: Any, client: Any) -> None:
    del people
    assert client.get("/journal/").headers["Location"] == "/login/?next=/journal/"
    assert client.get("/login/").status_code == 200
    assert client.post("/api/check").status_code == 401
    assert client.get("/api/openapi.json").status_code == 200


def test_a_wrong_password_and_too_many(people: Any, client: Any) -> None:
    del people
    for _ in range(5):
        answer = client.post("/login/", {"username": "science", "password": "x"})
        assert answer.status_code == 422
    answer = client.post("/login/", {"username": "science", "password": PASSWORD})
    assert "15 分钟" in answer.content.decode()
    assert logged_in("health").get("/checks/").status_code == 200


def test_a_session_ends_when_the_password_changes_or_the_user_is_stopped(people: Any) -> None:
    from yujue.web.accounts.people import set_password
    from yujue.web.models import User

    del people
    one, two = logged_in("science"), logged_in("health")
    set_password(User.objects.get(username="science"), "另外一个长的密码")
    User.objects.filter(username="health").update(active=False)
    assert one.get("/journal/").status_code == 302
    assert two.post("/checks/").status_code == 401


def test_what_belongs_elsewhere_is_not_seen(people: dict[str, Any], checked: Any) -> None:
    from yujue.web.models import Job

    Job.objects.filter(pk=checked.pk).update(organisation=people["unit"])
    for username, status in (("officer", 200), ("science", 200), ("unit", 200), ("health", 404)):
        client = logged_in(username)
        assert client.get(f"/checks/{checked.pk}/").status_code == status, username
        assert client.get(f"/api/checks/{checked.pk}").status_code == status, username
        listed = [each["id"] for each in client.get("/api/checks").json()]
        assert (checked.pk in listed) == (status == 200), username


def test_what_belongs_to_nobody_is_seen_by_nobody(people: Any, checked: Any) -> None:
    del people
    assert logged_in("officer").get(f"/checks/{checked.pk}/").status_code == 404


def test_the_public_sees_what_is_published(people: dict[str, Any], checked: Any, client: Any) -> None:
    from yujue.web.models import Job

    Job.objects.filter(pk=checked.pk).update(organisation=people["unit"])
    assert client.get(f"/api/checks/{checked.pk}").status_code == 404
    Job.objects.filter(pk=checked.pk).update(published=True)
    assert client.get(f"/api/checks/{checked.pk}").status_code == 200
    assert client.post(f"/api/checks/{checked.pk}/decisions", {}, "application/json").status_code == 401


def test_a_role_without_the_ability_is_refused(people: dict[str, Any], checked: Any) -> None:
    from yujue.web.models import Job

    Job.objects.filter(pk=checked.pk).update(organisation=people["unit"])
    reader = logged_in("unit")
    given = {"finding": "f1", "verdict": "true"}
    answer = reader.post(f"/api/checks/{checked.pk}/decisions", given, content_type="application/json")
    assert (answer.status_code, "角色" in answer.json()["detail"]) == (403, True)
    assert reader.get("/journal/").status_code == 403


def test_the_journal_names_who_did_it(people: dict[str, Any], checked: Any) -> None:
    from yujue.web.models import Entry, Job

    Job.objects.filter(pk=checked.pk).update(organisation=people["science"])
    given = {"finding": "f1", "verdict": "true"}
    answer = logged_in("science").post(f"/api/checks/{checked.pk}/decisions", given, content_type="application/json")
    assert answer.status_code == 200
    assert Entry.objects.first().who == "science"


def test_the_journal_of_others_is_not_read(people: dict[str, Any], checked: Any) -> None:
    from yujue.web.models import Job

    Job.objects.filter(pk=checked.pk).update(organisation=people["science"])
    given = {"finding": "f1", "verdict": "accepted", "reason": "只有科技局知道"}
    logged_in("science").post(f"/api/checks/{checked.pk}/decisions", given, content_type="application/json")
    people["give"](people["users"]["health"], people["health"], "department_finance")
    for username, seen in (("science", True), ("officer", True), ("health", False)):
        assert ("只有科技局知道" in logged_in(username).get("/journal/").content.decode()) == seen, username


@pytest.mark.parametrize("weak", ["short", "12345678901", "password"])
def test_a_weak_password_is_refused(people: Any, weak: str) -> None:
    from yujue.web.accounts.errors import AccountError
    from yujue.web.accounts.people import add_user

    del people
    with pytest.raises(AccountError, match="密码"):
        add_user("fresh", weak)


def test_a_page_after_the_login_is_on_this_server_only(people: Any, client: Any) -> None:
    del people
    given = {"username": "science", "password": PASSWORD, "next": "https://example.org/"}
    assert client.post("/login/", given).headers["Location"] == "/"
