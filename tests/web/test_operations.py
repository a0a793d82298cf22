"""The JSON API: every operation, what it refuses, and its description."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.web.conftest import Await
from tests.web.test_refusals import named
from yujue import api


def test_the_description_lists_every_operation(client: Any) -> None:
    found = client.get("/api/openapi.json").json()
    assert set(found["paths"]) == {
        "/api/check",
        "/api/checks",
        "/api/checks/{number}",
        "/api/checks/{number}/decisions",
        "/api/checks/{number}/figures/{figure}",
        "/api/checks/{number}/remarks",
        "/api/checks/{number}/against/{other}",
        "/api/work/{number}/cancel",
        "/api/diff",
        "/api/diffs/{number}",
        "/api/build",
        "/api/builds/{number}",
        "/api/editions",
        "/api/indicators",
        "/api/books",
        "/api/books/{number}",
        "/api/books/{number}/since/{change}",
        "/api/books/{number}/changes",
        "/api/books/{number}/undo",
        "/api/books/{number}/redo",
        "/api/books/{number}/problems",
        "/api/books/{number}/preview",
        "/api/books/{number}/lists/{name}",
        "/api/books/{number}/build",
        "/api/books/{number}/publish",
        "/api/books/{number}/versions",
        "/api/books/{number}/versions/{version}/difference/{older}",
        "/api/batches",
        "/api/batches/{number}",
        "/api/batches/{number}/files",
        "/api/batches/{number}/close",
        "/api/batches/{number}/cancel",
        "/api/batches/{number}/summary",
        "/api/journal",
        "/api/account",
        "/api/account/password",
        "/api/account/tokens",
        "/api/account/tokens/{number}/revoke",
        "/api/admin/roles",
        "/api/admin/organisations",
        "/api/admin/organisations/{number}",
        "/api/admin/users",
        "/api/admin/users/{number}",
        "/api/admin/users/{number}/roles",
        "/api/admin/users/{number}/roles/take",
        "/api/admin/users/{number}/tokens/revoke",
        "/api/look",
        "/api/look/{number}",
    }


def test_a_file_is_checked_and_a_finding_decided(client: Any, done: Await) -> None:
    with api.EXAMPLE.open("rb") as file:
        response = client.post("/api/check", {"file": file})
    assert response.status_code == 202
    number = response.json()["id"]
    done(number)
    found = client.get(f"/api/checks/{number}").json()
    assert (found["status"], found["report"]["schema"]) == ("done", "yujue.check/1")
    finding = found["report"]["findings"][-1]["id"]
    given = {"finding": finding, "verdict": "accepted", "reason": "上级要求"}
    address = f"/api/checks/{number}/decisions"
    decided = client.post(address, given, content_type="application/json").json()
    last = next(each for each in decided["report"]["findings"] if each["id"] == finding)
    assert (last["decision"]["verdict"], last["decision"]["reason"]) == ("accepted", "上级要求")
    back = client.post(address, {"finding": finding, "verdict": ""}, content_type="application/json").json()
    assert next(each for each in back["report"]["findings"] if each["id"] == finding)["decision"] is None


def test_history_of_one_document(client: Any, checked: Any) -> None:
    found = client.get("/api/checks", {"sha256": checked.document.sha256}).json()
    assert checked.pk in {each["id"] for each in found}
    assert {each["sha256"] for each in found} == {checked.document.sha256}
    assert client.get("/api/checks", {"sha256": "none"}).json() == []


def test_documents_are_compared(client: Any, done: Await, clean: Path) -> None:
    with clean.open("rb") as old, api.EXAMPLE.open("rb") as new:
        number = client.post("/api/diff", {"old": old, "new": new}).json()["id"]
    done(number)
    assert client.get(f"/api/diffs/{number}").json()["comparison"]["schema"] == "yujue.diff/1"


def test_a_book_is_built(client: Any, done: Await, book: Path) -> None:
    with book.open("rb") as file:
        number = client.post("/api/build", {"book": file, "edition": "henan"}).json()["id"]
    assert done(number).status == "done"
    found = client.get(f"/api/builds/{number}").json()
    assert found["outcome"]["schema"] == "yujue.build/1"
    assert len(found["files"]) == 5
    assert client.get(found["files"][0]).status_code == 200


def test_editions(client: Any) -> None:
    found = {each["name"]: each for each in client.get("/api/editions").json()}
    assert found["henan"]["build"]


@pytest.mark.parametrize("address", ["/api/checks/999999", "/api/diffs/999999", "/api/builds/999999", "/api/nothing"])
def test_what_is_not_there(client: Any, address: str) -> None:
    assert client.get(address).status_code == 404


def test_what_is_refused(client: Any, checked: Any) -> None:
    assert client.post("/api/check", {}).json()["detail"] == "参数缺少或不对：file"
    assert "空的" in client.post("/api/check", {"file": named(b"", "空.pdf")}).json()["detail"]
    assert client.post("/api/build", {"book": named(b"x", "x.xlsx"), "edition": "mars"}).status_code == 422
    assert client.get("/api/checks", {"limit": "many"}).status_code == 422
    address = f"/api/checks/{checked.pk}/decisions"
    assert client.post(address, b"{", content_type="application/json").status_code in {400, 422}
    wrong = {"finding": "f999", "verdict": "true"}
    assert client.post(address, wrong, content_type="application/json").status_code == 422
    assert client.delete("/api/checks").status_code == 405
