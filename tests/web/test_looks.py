"""Looking at figures: charts of one document or several, the way from a number to its place, refusals."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.web.conftest import Await
from tests.web.test_pages import body, number_of
from yujue import api


def plain(text: str) -> Decimal:
    """Give what a number says, its sign and unit aside."""
    return Decimal(text.rstrip("元万%").lstrip("+-").replace(",", ""))


def begun(client: Any, *paths: Path, **more: Any) -> int:
    files = [path.open("rb") for path in paths]
    try:
        return number_of(client.post("/look/", {"file": files, **more}))
    finally:
        for file in files:
            file.close()


def test_charts_with_the_table_of_their_numbers(client: Any, done: Await) -> None:
    number = number_of(client.post("/look/example/"))
    assert done(number).summary["charts"] == 7
    page = client.get(f"/look/{number}/").content.decode()
    assert page.count('<figure class="drawn"') == page.count("<table>") == 7
    assert page.count("<svg") == 7, "without script the picture is there"
    assert "没有这张图" in page
    assert not re.search(r"<script(?![^>]*src=)|<style|\son\w+=|\sstyle=", page)


def test_every_number_leads_to_the_row_that_prints_it(client: Any, done: Await) -> None:
    number = number_of(client.post("/look/example/"))
    done(number)
    page = client.get(f"/look/{number}/").content.decode()
    found = re.findall(r'<a href="(/look/places/\w+/)#([\w-]+)" title="[^"]*">([\d,.+-]+)</a>', page)
    assert len(found) > 60
    check = number_of(client.get(found[0][0]))
    assert done(check).status == "done"
    for _, figure, text in dict.fromkeys(found):
        answer = client.get(f"/checks/{check}/figures/{figure}/", headers={"accept": "application/json"})
        assert plain(answer.json()["figure"]["text"]) == plain(text), figure


def test_two_documents_stand_side_by_side_and_can_be_compared(client: Any, done: Await, clean: Path) -> None:
    number = begun(client, api.EXAMPLE, clean)
    assert done(number).summary["names"] == ["青禾县科学普及局 · 2026 年部门预算（2 份）"]
    page = client.get(f"/look/{number}/").content.decode()
    assert "逐项对比这两份" in page
    old, new = re.findall(r'name="(?:old|new)_id" value="(\d+)"', page)
    assert done(number_of(client.post("/diffs/", {"old_id": old, "new_id": new}))).status == "done"


def test_a_document_at_hand_can_be_chosen(client: Any, done: Await, checked: Any) -> None:
    assert f'name="document" value="{checked.document.pk}"' in client.get("/look/").content.decode()
    number = number_of(client.post("/look/", {"document": [checked.document.pk]}))
    assert done(number).document == checked.document


def test_downloads(client: Any, done: Await) -> None:
    number = number_of(client.post("/look/example/"))
    done(number)
    assert client.get(f"/look/{number}/file/json/").json()["schema"] == "yujue.look/1"
    assert b"<svg" in body(client.get(f"/look/{number}/file/html/"))


def test_what_cannot_be_looked_at_is_one_line(client: Any) -> None:
    answer = client.post("/look/", {})
    assert (answer.status_code, "没有选择文件" in answer.content.decode()) == (422, True)
    answer = client.post("/look/", {"document": ["x", "99999999999999999999999"]})
    assert answer.status_code == 422
    assert client.get("/look/9999/").status_code == 404
    assert client.get(f"/look/places/{'0' * 64}/").status_code == 422


def test_the_same_through_the_api(client: Any, done: Await) -> None:
    with api.EXAMPLE.open("rb") as file:
        answer = client.post("/api/look", {"files": [file]})
    assert answer.status_code == 202
    number = answer.json()["id"]
    done(number)
    assert client.get(f"/api/look/{number}").json()["look"]["schema"] == "yujue.look/1"
    assert client.get("/api/look/9999").status_code == 404


def test_a_result_page_leads_to_the_charts_of_its_document(client: Any, done: Await, checked: Any) -> None:
    page = client.get(f"/checks/{checked.pk}/").content.decode()
    chosen = re.search(r'action="/look/".*?name="document" value="(\d+)"', page, re.DOTALL)
    assert chosen is not None
    assert done(number_of(client.post("/look/", {"document": chosen[1]}))).status == "done"
