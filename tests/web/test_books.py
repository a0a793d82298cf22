"""Books through the API: one edit changes one row, two editors, undo after reload, versions that stay."""

from __future__ import annotations

import io
import threading
from typing import Any

import openpyxl
import pytest

from tests.web.conftest import Await

Book = dict[str, Any]


@pytest.fixture
def book(client: Any) -> Book:
    """Make a book of the example."""
    answer = client.post("/api/books", {"source": "example"})
    assert answer.status_code == 201, answer.content
    found: Book = client.get(f"/api/books/{answer.json()['id']}").json()
    return found


def sent(client: Any, book: Book, *changes: dict[str, Any]) -> Any:
    return client.patch(f"/api/books/{book['id']}", {"changes": list(changes)}, content_type="application/json")


def edit(row: dict[str, Any], **values: str) -> dict[str, Any]:
    return {"op": "set", "row": row["id"], "version": row["version"], "values": values}


def rows_of(client: Any, book: Book, sheet: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.get(f"/api/books/{book['id']}").json()["rows"].get(sheet, [])
    return found


def test_a_book_has_sheets_columns_and_rows(client: Any, book: Book) -> None:
    assert book["schema"] == "yujue.book-rows/1"
    assert [sheet["key"] for sheet in book["sheets"]][:4] == ["cover", "units", "income", "lines"]
    assert book["holder"] == "清河市科学技术局"
    assert len(book["rows"]["lines"]) == 49
    assert any(one["id"] == book["id"] for one in client.get("/api/books").json())
    for kind in ("/books/", f"/books/{book['id']}/", f"/books/{book['id']}/history/"):
        assert client.get(kind).status_code == 200


def test_one_edit_changes_one_row_and_is_in_history_and_journal(client: Any, book: Book) -> None:
    row = book["rows"]["lines"][0]
    answer = sent(client, book, edit(row, budget="1000000"))
    assert answer.status_code == 200
    assert [(one["id"], one["version"]) for one in answer.json()["rows"]] == [(row["id"], 2)]
    same = {one["id"]: one["version"] for one in rows_of(client, book, "lines")}
    assert sorted(same.values()) == [1] * 48 + [2]
    step = client.get(f"/api/books/{book['id']}/changes").json()[0]
    assert step["ops"][0]["old"] == {"budget": row["values"]["budget"]}
    assert step["ops"][0]["new"] == {"budget": "1000000"}
    from yujue.web.models import Entry

    line = Entry.objects.first()
    assert (line.what, line.detail["ops"]) == ("改账套", step["ops"])
    assert "支出·年初预算数：994040 → 1000000" in client.get("/journal/").content.decode()
    assert "支出·年初预算数：994040 → 1000000" in client.get(f"/books/{book['id']}/history/").content.decode()


def test_the_second_of_two_editors_is_shown_both_values_and_nothing_is_saved(client: Any, book: Book) -> None:
    first, other = book["rows"]["lines"][:2]
    assert sent(client, book, edit(first, budget="1")).status_code == 200
    answer = sent(client, book, edit(first, budget="2"), edit(other, budget="3"))
    assert answer.status_code == 409
    conflict = answer.json()["conflicts"][0]
    assert conflict["mine"] == {"budget": "2"}
    assert conflict["theirs"]["budget"] == "1"
    assert (conflict["version"], conflict["who"]) == (2, "本机用户")
    assert [one["values"]["budget"] for one in rows_of(client, book, "lines")][:2] == ["1", other["values"]["budget"]]
    assert sent(client, book, {**edit(first, budget="2"), "version": 2}).status_code == 200


def test_rows_come_go_and_come_back_by_undo_and_redo(client: Any, book: Book) -> None:
    first, second = book["rows"]["lines"][:2]
    added = {"op": "add", "sheet": "lines", "after": first["id"], "values": {"budget": "7"}, "key": "new1"}
    answer = sent(client, book, added, {"op": "remove", "row": second["id"], "version": 1}, edit(first, budget="5"))
    number = answer.json()["keys"]["new1"]
    order = [one["id"] for one in rows_of(client, book, "lines")]
    assert order[:2] == [first["id"], number]
    assert second["id"] not in order
    assert client.get(f"/api/books/{book['id']}").json()["steps"] == {"undo": True, "redo": False}
    undone = client.post(f"/api/books/{book['id']}/undo")
    assert undone.status_code == 200
    assert undone.json()["steps"] == {"undo": False, "redo": True}
    back = rows_of(client, book, "lines")
    assert [one["id"] for one in back] == [one["id"] for one in book["rows"]["lines"]]
    assert [one["values"] for one in back] == [one["values"] for one in book["rows"]["lines"]]
    assert client.post(f"/api/books/{book['id']}/redo").status_code == 200
    assert [one["id"] for one in rows_of(client, book, "lines")] == order
    assert client.post(f"/api/books/{book['id']}/redo").status_code == 422
    since = client.get(f"/api/books/{book['id']}/since/{book['change']}").json()
    assert {one["id"] for one in since["rows"]} == {first["id"], second["id"], number}


def test_an_edit_ends_what_could_be_done_again_and_others_edits_are_not_undone(client: Any, book: Book) -> None:
    first = book["rows"]["lines"][0]
    undo, redo = f"/api/books/{book['id']}/undo", f"/api/books/{book['id']}/redo"
    for version, amount in enumerate(("1", "2", "3"), 1):
        assert sent(client, book, {**edit(first, budget=amount), "version": version}).status_code == 200
    for amount in ("2", "1"):
        assert client.post(undo).json()["rows"][0]["values"]["budget"] == amount
    assert client.post(redo).json()["rows"][0]["values"]["budget"] == "2"
    assert sent(client, book, {**edit(first, budget="9"), "version": 7}).status_code == 200
    assert client.post(redo).status_code == 422
    assert client.post(undo).json()["rows"][0]["values"]["budget"] == "2"
    assert client.post(redo).json()["rows"][0]["values"]["budget"] == "9"


def test_what_others_changed_since_is_not_undone(client: Any, book: Book) -> None:
    from django.db import transaction

    from yujue.web.accounts import Actor, acting
    from yujue.web.books.edit import Wanted, patch
    from yujue.web.books.undo import undo
    from yujue.web.desk import RefusedError
    from yujue.web.models import Book as Kept
    from yujue.web.models import User

    first, kept = book["rows"]["lines"][0], Kept.objects.get(pk=book["id"])
    sent(client, book, edit(first, budget="1"))
    with transaction.atomic():
        other = User.objects.create(username="另一位")
        with acting(Actor("另一位", user=other.pk)):
            with pytest.raises(RefusedError, match="没有可以撤销"):
                undo(kept)
            patch(kept, [Wanted("set", first["id"], 2, values={"budget": "8"})])
        with pytest.raises(RefusedError, match="又被改过"):
            undo(kept)
        with acting(Actor("另一位", user=other.pk)):
            undo(kept)
        assert undo(kept).rows[0].values == first["values"]
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    "change",
    [
        {"op": "set", "row": 1, "values": {}},
        {"op": "paint", "row": 1, "version": 1},
        {"op": "add", "sheet": "nowhere"},
        {"op": "add", "sheet": "lines", "values": {"colour": "red"}},
        {"op": "add", "sheet": "lines", "values": {"fields.列": "x"}},
        {"op": "add", "sheet": "lines", "values": {"budget": "9" * 32_001}},
        {"op": "add", "sheet": "lines", "values": {"budget": "1\u0000"}},
        {"op": "add", "sheet": "lines", "after": 999_999_999},
        {"op": "set", "row": 999_999_999, "version": 1},
        {"op": "add", "sheet": "cover"},
    ],
)
def test_what_cannot_be_is_refused_in_a_line(client: Any, book: Book, change: dict[str, Any]) -> None:
    answer = sent(client, book, change)
    assert answer.status_code == 422
    assert answer.json()["detail"]
    assert client.get(f"/api/books/{book['id']}").json()["change"] == book["change"]


def test_many_rows_between_two_keep_their_order(client: Any, book: Book) -> None:
    first = book["rows"]["lines"][0]["id"]
    for n in range(50):
        change = {"op": "add", "sheet": "lines", "after": first, "values": {"budget": str(n)}}
        assert sent(client, book, change).status_code == 200
    found = [one["values"].get("budget") for one in rows_of(client, book, "lines")]
    assert found[1:51] == [str(n) for n in reversed(range(50))]
    assert found[51] == book["rows"]["lines"][1]["values"]["budget"]


def test_problems_totals_and_preview_follow_the_rows(client: Any, book: Book) -> None:
    row = book["rows"]["lines"][3]
    sent(client, book, edit(row, budget="12a"))
    found = client.get(f"/api/books/{book['id']}/problems").json()
    wrong = next(one for one in found["problems"] if one["rule"] == "book.amount")
    assert (wrong["id"], wrong["field"], wrong["sheet"]) == (row["id"], "budget", "lines")
    before = client.post(f"/api/books/{book['id']}/preview", {}, content_type="application/json").json()
    sent(client, book, {**edit(row, budget="12"), "version": 2})
    have = {"have": before["order"]}
    after = client.post(f"/api/books/{book['id']}/preview", have, content_type="application/json").json()
    assert set(after["pieces"]) == set(after["order"]) - set(before["order"])
    assert 0 < len(after["pieces"]) < len(after["order"])
    assert all("data-fact" in html["html"] or html["kind"] != "table" for html in after["pieces"].values())


def test_lists_are_of_the_books_year(client: Any, book: Book) -> None:
    values = client.get(f"/api/books/{book['id']}/lists/exp_func").json()["values"]
    assert ["2060101", "2060101 行政运行", "xzyx"] in values
    assert client.get(f"/api/books/{book['id']}/lists/nothing").status_code == 404


def test_import_export_and_next_year(client: Any, book: Book) -> None:
    sent(client, book, edit(book["rows"]["lines"][0], budget="待定"))
    content = client.get(f"/books/{book['id']}/workbook/").content
    sheet = openpyxl.load_workbook(io.BytesIO(content))["支出"]
    assert sheet["J4"].value == "待定"
    file = io.BytesIO(content)
    file.name = "账套.xlsx"
    again = client.post("/api/books", {"source": "file", "file": file}).json()
    rows = rows_of(client, again, "lines")
    assert rows[0]["values"]["budget"] == "待定"
    assert len(rows) == 49
    new = client.post("/api/books", {"source": "last_year", "book": book["id"]}).json()
    assert new["fiscal_year"] == 2026
    assert rows_of(client, new, "previous")
    for wrong in ({"source": "file"}, {"source": "moon"}, {"source": "empty", "edition": "x"}, {"year": 12}):
        assert client.post("/api/books", {"source": "empty", **wrong}).status_code == 422


def test_what_is_published_stays(client: Any, book: Book, done: Await) -> None:
    base = f"/api/books/{book['id']}"
    first = client.post(f"{base}/publish", {"note": "初稿"}, content_type="application/json")
    if first.status_code == 422:
        first = client.post(f"{base}/publish", {"accept": True}, content_type="application/json")
    assert first.status_code == 201, first.content
    from yujue.web.models import Version

    version = Version.objects.get(book_id=book["id"], number=1)
    assert version.sha256 == first.json()["sha256"]
    done(version.job_id)
    files = client.get(f"{base}/versions").json()[0]["files"]
    assert {one["name"].rpartition(".")[2] for one in files} == {"docx", "xlsx", "pdf", "html", "zip"}
    address = f"/books/{book['id']}/versions/1/files/{files[0]['name']}"
    once, again = (b"".join(client.get(address).streaming_content) for _ in range(2))
    assert once == again
    import hashlib

    assert hashlib.sha256(once).hexdigest() == files[0]["sha256"]
    sent(client, book, edit(book["rows"]["lines"][0], budget="994041"))
    assert client.post(f"{base}/publish", {"accept": True}, content_type="application/json").json()["number"] == 2
    told = client.get(f"{base}/versions/2/difference/1").json()
    found = told["changes"]
    assert told["sheets"][0]["lines"][0]["called"].startswith("2060101 行政运行")
    assert [(one["sheet"], one["row"], one["old"], one["new"]) for one in found] == [("支出", 1, "994040", "994041")]
    assert client.get(f"/books/{book['id']}/versions/").status_code == 200
    page = client.get(f"/books/{book['id']}/versions/2/since/1/").content.decode()
    assert "年初预算数 <b>+1.00</b>" in page
    assert "994,041.00" in page
    done(Version.objects.get(book_id=book["id"], number=2).job_id)


def test_the_database_refuses_to_change_a_version(client: Any, book: Book, done: Await) -> None:
    from django.db import DatabaseError, transaction

    from yujue.web.models import Version, VersionFile

    client.post(f"/api/books/{book['id']}/publish", {"accept": True}, content_type="application/json")
    version = Version.objects.get(book_id=book["id"])
    done(version.job_id)
    with pytest.raises(DatabaseError), transaction.atomic():
        Version.objects.filter(pk=version.pk).update(note="x")
    with pytest.raises(DatabaseError), transaction.atomic():
        VersionFile.objects.filter(version=version).delete()
    from yujue.web.desk import folder_of

    name = version.files.first().name
    (folder_of(version.job) / name).write_bytes(b"other")
    assert client.get(f"/books/{book['id']}/versions/1/files/{name}").status_code == 422


def test_publishing_with_errors_has_to_be_said(client: Any, book: Book) -> None:
    sent(client, book, edit(book["rows"]["lines"][0], budget="12a"))
    answer = client.post(f"/api/books/{book['id']}/publish", {}, content_type="application/json")
    assert answer.status_code == 422
    assert "错误" in answer.json()["detail"]


def test_many_editors_at_once_lose_nothing(book: Book) -> None:
    from django.db import connection

    from yujue.web.books.edit import Wanted, patch
    from yujue.web.models import Book as Kept
    from yujue.web.models import Change

    failures: list[Exception] = []

    def edits(row: dict[str, Any]) -> None:
        try:
            for n in range(5):
                patch(Kept(pk=book["id"]), [Wanted("set", row["id"], n + 1, values={"budget": str(n)})])
        except Exception as error:  # noqa: BLE001 — told by the test
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=edits, args=(row,)) for row in book["rows"]["lines"][:4]]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert failures == []
    numbers = sorted(Change.objects.filter(book_id=book["id"]).values_list("number", flat=True))
    assert numbers == list(range(1, 22))
