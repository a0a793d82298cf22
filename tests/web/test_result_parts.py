"""The parts of a result page that come when they are wanted."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any

import pytest

from tests.api.schema import violations
from tests.web.conftest import Await
from tests.web.test_pages import body, number_of
from yujue import api
from yujue.api.schemas import load_schema


def page_of(client: Any, job: Any) -> str:
    return str(client.get(f"/checks/{job.pk}/").content.decode())


def test_the_page_brings_a_screenful_and_names_the_rest(client: Any, checked: Any) -> None:
    page = page_of(client, checked)
    late = re.findall(r'data-chunk="(\d+)" data-rows="\d+" data-holds="([^"]+)"', page)
    assert late
    assert "table-0" not in " ".join(holds for _, holds in late) or 'id="table-0"' not in page
    whole = page + "".join(client.get(f"/checks/{checked.pk}/chunks/{number}/").content.decode() for number, _ in late)
    held = {name for _, holds in late for name in holds.split()}
    assert all(f'id="{name}"' in whole for name in held if not name.startswith("statement-"))
    for target in re.findall(r'href="#([\w-]+)" data-jump', page):
        assert f'id="{target}"' in whole
    assert client.get(f"/checks/{checked.pk}/chunks/9999/").status_code == 404


def test_a_page_is_a_picture_with_the_marks_of_findings_and_figures(client: Any, checked: Any) -> None:
    address = f"/checks/{checked.pk}/pages/10/"
    told = json.loads(body(client.get(address)))
    marks = [one for one in told["things"] if one["finding"] == "f1"]
    assert marks[0]["id"] == "cell-2-0-11"
    left, top, right, bottom = marks[0]["boxes"][0]
    assert 0 < left < right < told["width"]
    assert 0 < top < bottom < told["height"]
    assert [one for one in told["things"] if one["id"] == "cell-2-0-11" and not one["finding"]]
    image = client.get(f"{address}image/")
    assert body(image)[8:12] == b"WEBP"
    assert image.headers["Cache-Control"].startswith("private")
    refused = client.get(f"/checks/{checked.pk}/pages/99/")
    assert refused.status_code == 422
    assert "没有第 99 页" in refused.content.decode()


def test_a_format_without_pages_has_the_recognised_view_only(client: Any, done: Await) -> None:
    with api.EXAMPLE.with_suffix(".txt").open("rb") as file:
        job = done(number_of(client.post("/checks/", {"file": file})))
    page = page_of(client, job)
    assert 'aria-controls="sheets"' not in page
    assert 'class="chunk"' in page
    assert client.get(f"/checks/{job.pk}/pages/1/").status_code == 422


def test_a_figure_is_explained_as_a_panel_and_as_json(client: Any, checked: Any) -> None:
    address = f"/checks/{checked.pk}/figures/cell-2-0-11/"
    panel = client.get(address).content.decode()
    assert "不成立 5 条" in panel
    assert "若改为 <b" in panel
    assert 'data-lead="cell-2-0-2"' in panel or 'data-lead="cell-2-0-5"' in panel
    plain = client.get(address, headers={"accept": "application/json"}).json()
    schema = load_schema("explain-1")
    assert list(violations(plain, schema, schema)) == []
    assert client.get(f"/api/checks/{checked.pk}/figures/cell-2-0-11").json() == plain
    for wrong in ("cell-99-0-0", "f1", "quantity-0-9999"):
        assert client.get(f"/checks/{checked.pk}/figures/{wrong}/").status_code == 422
        assert client.get(f"/api/checks/{checked.pk}/figures/{wrong}").status_code == 422


def test_a_check_of_an_earlier_version_is_shown_whole(client: Any, checked: Any, done: Await) -> None:
    from yujue.web.desk import folder_of

    job = done(number_of(client.post(f"/checks/{checked.pk}/again/")))
    folder = folder_of(job)
    parts = json.loads((folder / "parts.json").read_text("utf-8"))
    old = {"document": "<p>旧的样子</p>", "findings": parts["findings"]}
    (folder / "parts.json").write_text(json.dumps(old), "utf-8")
    for name in ("explain.json", "pages.json"):
        (folder / name).unlink()
    page = page_of(client, job)
    assert "<p>旧的样子</p>" in page
    assert 'aria-controls="sheets"' not in page
    assert "请重新检查一次" in client.get(f"/checks/{job.pk}/figures/cell-0-0-1/").content.decode()


def test_the_oldest_pictures_are_thrown_away(tmp_path: Path) -> None:
    import os

    from yujue.web.pictures import tidy

    for number in range(4):
        page = tmp_path / "1" / str(number)
        page.mkdir(parents=True)
        (page / "page.webp").write_bytes(b"x" * 10)
        os.utime(page / "page.webp", (number, number))
    tidy(tmp_path, 25)
    assert sorted(one.name for one in (tmp_path / "1").iterdir()) == ["2", "3"]


@pytest.mark.parametrize("form", ["html", "json", "xlsx", "marked", "original"])
def test_every_download_is_named_after_the_document(client: Any, checked: Any, form: str) -> None:
    response = client.get(f"/checks/{checked.pk}/file/{form}/")
    assert response.status_code == 200
    assert "attachment" in response.headers["Content-Disposition"]
    assert body(response)


def test_a_download_that_nobody_knows_is_not_there(client: Any, checked: Any) -> None:
    assert client.get(f"/checks/{checked.pk}/file/exe/").status_code == 404


@pytest.mark.skipif(not api.can_print(Path("一.docx")), reason="no converter here")
def test_a_word_document_is_printed_and_marked_where_its_rows_stand(client: Any, done: Await, tmp_path: Path) -> None:
    with api.write_example("word", tmp_path).open("rb") as file:
        job = done(number_of(client.post("/checks/", {"file": file})))
    assert f'data-paged="/checks/{job.pk}/paged/"' in page_of(client, job)
    answer = client.get(f"/checks/{job.pk}/paged/")
    for _ in range(600):
        if answer.status_code != 202:
            break
        time.sleep(0.1)
        answer = client.get(f"/checks/{job.pk}/paged/")
    told = answer.json()
    finding = next(f for f in api.check(next(tmp_path.iterdir())).findings if f.found)
    pages = told["sizes"].count(";") + 1
    assert pages > 10
    assert {int(page) for page in told["where"].values()} <= set(range(1, pages + 1))
    marked = [
        (number, one)
        for number in set(told["where"].values())
        for one in json.loads(body(client.get(f"/checks/{job.pk}/pages/{number}/")))["things"]
        if one["finding"] == finding.id
    ]
    assert marked
    assert all(one["boxes"] for _, one in marked)
    assert body(client.get(f"/checks/{job.pk}/pages/1/image/"))[8:12] == b"WEBP"
    assert client.get(f"/checks/{job.pk}/paged/").json() == told
