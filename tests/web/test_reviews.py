"""Several people speak of a finding; what changed between two checks."""

from __future__ import annotations

from typing import Any

import pytest

from tests.web.conftest import Await
from tests.web.test_batches import named
from yujue import api


def keys(job: Any) -> dict[str, str]:
    report = api.check(api.EXAMPLE)
    del job
    return {finding.id: api.fingerprint(finding) for finding in report.findings}


def said(client: Any, job: Any, name: str, text: str, finding: str = "f4") -> Any:
    from yujue.web.accounts.actor import Actor, acting
    from yujue.web.remarks import comment

    del client
    with acting(Actor(name)):
        return comment(job, keys(job)[finding], text)


def test_comments_of_several_people_stand_in_their_order(client: Any, checked: Any) -> None:
    said(client, checked, "张会计", "底稿里是 12.5")
    said(client, checked, "李科长", "请附上批复")
    page = client.get(f"/checks/{checked.pk}/").content.decode()
    assert page.index("底稿里是 12.5") < page.index("请附上批复")
    assert "<b>张会计</b>" in page
    assert "<b>李科长</b>" in page
    plain = client.get(f"/api/checks/{checked.pk}/remarks").json()
    ours = [(one["author"], one["text"]) for one in plain if one["finding"] == "f4" and not one["verdict"]]
    assert ours[:2] == [("张会计", "底稿里是 12.5"), ("李科长", "请附上批复")]
    journal = client.get("/journal/").content.decode()
    assert "留言" in journal


def test_a_decision_stays_in_the_thread_when_another_follows(client: Any, checked: Any) -> None:
    address = f"/checks/{checked.pk}/decisions/"
    form = {"key": keys(checked)["f5"], "finding": "f5"}
    client.post(address, {**form, "verdict": "true", "reason": "已核"})
    client.post(address, {**form, "verdict": "", "reason": ""})
    plain = client.get(f"/api/checks/{checked.pk}/remarks").json()
    assert [one["verdict"] for one in plain if one["finding"] == "f5"][-2:] == ["true", "withdrawn"]


@pytest.mark.parametrize("text", ["", "   ", "长" * 1001])
def test_an_empty_or_endless_comment_is_refused(client: Any, checked: Any, text: str) -> None:
    given = {"key": keys(checked)["f1"], "finding": "f1", "text": text}
    assert client.post(f"/checks/{checked.pk}/remarks/", given).status_code == 422
    assert client.post(f"/checks/{checked.pk}/remarks/", {"key": "x", "text": "好"}).status_code == 422


def test_a_comment_from_the_page_and_from_a_program(client: Any, checked: Any) -> None:
    given = {"key": keys(checked)["f2"], "finding": "f2", "text": "看过 <b>了</b>"}
    response = client.post(f"/checks/{checked.pk}/remarks/", given)
    assert response.headers["Location"].endswith("#f2")
    page = client.get(f"/checks/{checked.pk}/").content.decode()
    assert "看过 &lt;b&gt;了&lt;/b&gt;" in page
    address = f"/api/checks/{checked.pk}/remarks"
    told = client.post(address, {"finding": "f2", "text": "程序写的"}, content_type="application/json").json()
    assert told[-1]["text"] == "程序写的"
    wrong = client.post(address, {"finding": "f99", "text": "x"}, content_type="application/json")
    assert wrong.status_code == 422


def test_what_changed_against_the_check_before_the_correction(client: Any, checked: Any, done: Await) -> None:
    clean = api.EXAMPLE.with_name("qinghe-2026-budget-clean.pdf").read_bytes()
    number = int(client.post("/checks/", {"file": named(clean, "改后.pdf")}).headers["Location"].split("/")[2])
    done(number)
    plain = client.get(f"/api/checks/{number}/against/{checked.pk}").json()
    assert len(plain["gone"]) == len(api.check(api.EXAMPLE).findings)
    assert (plain["new"], plain["same"]) == ([], [])
    page = client.get(f"/checks/{number}/against/{checked.pk}/").content.decode()
    assert f"不再出现（{len(plain['gone'])}）" in page
    back = client.get(f"/api/checks/{checked.pk}/against/{number}").json()
    assert [one["message"] for one in back["new"]] == [one["message"] for one in plain["gone"]]
    shown = client.get(f"/checks/{checked.pk}/").content.decode()
    assert "同单位、同年度的别的文件" in shown
    assert f'href="/checks/{checked.pk}/against/{number}/"' in shown


def test_the_same_document_checked_again_changes_nothing(client: Any, checked: Any, done: Await) -> None:
    number = int(client.post(f"/checks/{checked.pk}/again/").headers["Location"].split("/")[2])
    done(number)
    plain = client.get(f"/api/checks/{number}/against/{checked.pk}").json()
    assert (plain["new"], plain["gone"]) == ([], [])
    assert len(plain["same"]) == len(api.check(api.EXAMPLE).findings)
