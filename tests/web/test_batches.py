"""Folders of documents: taken in file by file, checked, joined, told in one list; called off, and gone on with."""

from __future__ import annotations

import hashlib
import io
import time
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.web.conftest import Await
from tests.web.test_pages import body
from yujue import api

CLEAN = api.EXAMPLE.with_name("qinghe-2026-budget-clean.txt")
SCRIPT = {"accept": "application/json"}


def named(content: bytes, name: str) -> io.BytesIO:
    file = io.BytesIO(content)
    file.name = name
    return file


def begun(client: Any, files: int, **more: Any) -> int:
    told = client.post("/batches/", {"name": "县级部门", "files": files, **more}, headers=SCRIPT)
    assert told.status_code == 200, told.content.decode()
    return int(told.json()["batch"])


def sent(client: Any, batch: int, path: str, content: bytes) -> Any:
    given = {"batch": batch, "path": path, "file": named(content, path.rpartition("/")[2])}
    return client.post("/checks/", given, headers=SCRIPT)


def finished(client: Any, batch: int) -> dict[str, Any]:
    until = time.monotonic() + 120
    while not (told := client.get(f"/batches/{batch}/state/").json())["finished"]:
        assert time.monotonic() < until, told
        time.sleep(0.1)
    return dict(told)


def test_a_folder_is_told_who_has_an_error_and_what_could_not_be_checked(client: Any) -> None:
    batch = begun(client, 3)
    for path, content in (("县级部门/甲/对.txt", CLEAN.read_bytes()), ("县级部门/乙/错.pdf", api.EXAMPLE.read_bytes())):
        assert sent(client, batch, path, content).status_code == 200
    assert sent(client, batch, "县级部门/丙.pdf", b"%PDF-1.7 torn").status_code == 200
    state = client.get(f"/batches/{batch}/state/").json()
    assert (state["in"], state["expected"], state["closed"]) == (3, 3, False)
    client.post(f"/batches/{batch}/close/")
    finished(client, batch)
    page = client.get(f"/batches/{batch}/").content.decode()
    assert "有错误 1 份" in page
    assert "没有错误 1 份" in page
    assert "不能用 1 份" in page
    assert "县级部门/乙/错.pdf" in page
    assert "没有上年" in page or "未给出上年" in page or "项</summary>" in page
    book = openpyxl.load_workbook(io.BytesIO(body(client.get(f"/batches/{batch}/summary/"))))
    assert book.sheetnames == ["汇总", "问题清单", "未检查事项", "未能使用的文件"]
    counts = [[cell.value for cell in row] for row in book["汇总"].iter_rows(min_row=2)]
    assert sorted(row[3] for row in counts) == [0, api.check(api.EXAMPLE).summary.error]
    assert book["未能使用的文件"]["A2"].value == "县级部门/丙.pdf"


def test_what_was_sent_twice_is_taken_once_and_what_is_in_is_told(client: Any, done: Await) -> None:
    batch = begun(client, 2)
    first = sent(client, batch, "文件夹/一.txt", CLEAN.read_bytes()).json()
    assert sent(client, batch, "文件夹/一.txt", CLEAN.read_bytes()).json() == first
    told = client.get(f"/batches/{batch}/state/").json()
    assert told["files"] == [["文件夹/一.txt", CLEAN.stat().st_size]]
    assert not told["finished"]
    client.post(f"/batches/{batch}/close/")
    finished(client, batch)
    late = sent(client, batch, "文件夹/二.txt", api.EXAMPLE.with_suffix(".txt").read_bytes())
    assert late.status_code == 422
    assert "已经收齐" in late.json()["detail"]
    del done


def test_narrative_and_tables_of_one_disclosure_are_joined(client: Any) -> None:
    whole = CLEAN.read_text("utf-8").splitlines(keepends=True)
    tabbed = [number for number, line in enumerate(whole) if "\t" in line]
    words = "".join(line for line in whole if "\t" not in line)
    tables = whole[0] + "".join(whole[tabbed[0] - 3 : tabbed[-1] + 1])
    batch = begun(client, 2)
    sent(client, batch, "公开/文字.txt", words.encode())
    sent(client, batch, "公开/表格.txt", tables.encode())
    client.post(f"/batches/{batch}/close/")
    finished(client, batch)
    page = client.get(f"/batches/{batch}/").content.decode()
    assert "公开/文字.txt + 表格.txt" in page
    assert page.count('href="/checks/') >= 1
    from yujue.web.batches import shown
    from yujue.web.models import Batch

    (one,) = shown(Batch.objects.get(pk=batch))
    result = client.get(f"/checks/{one.pk}/").content.decode()
    assert "文字.txt + 表格.txt" in result
    assert client.get(f"/checks/{one.pk}/file/xlsx/").status_code == 200
    assert client.get(f"/checks/{one.pk}/file/marked/").status_code == 422


def test_several_files_declared_as_one_are_checked_as_one(client: Any, done: Await) -> None:
    whole = CLEAN.read_text("utf-8").splitlines(keepends=True)
    words = "".join(line for line in whole if "\t" not in line)
    files = [named(words.encode(), "说明.txt"), named(CLEAN.read_bytes(), "全部.txt")]
    told = client.post("/checks/", {"file": files, "together": "1"}, headers=SCRIPT).json()
    job = done(int(told["go"].split("/")[2]))
    assert job.status == "done", job.message
    assert job.summary["document"]["file"].count(" + ") == 1


def test_last_year_s_document_is_compared(client: Any, done: Await) -> None:
    given = {"file": named(api.EXAMPLE.read_bytes(), "今年.pdf"), "previous": named(CLEAN.read_bytes(), "上年.txt")}
    job = done(int(client.post("/checks/", given).headers["Location"].split("/")[2]))
    page = client.get(f"/checks/{job.pk}/").content.decode()
    assert "对照上年：上年.txt" in page or "对照上年：" in page
    reasons = {one["reason"] for one in client.get(f"/api/checks/{job.pk}").json()["report"]["obligations"]}
    plain = api.report_json(api.check(api.EXAMPLE))
    assert reasons != {one["reason"] for one in plain["obligations"]}


def test_the_api_compares_with_last_year_s_document_and_joins_files(client: Any, done: Await) -> None:
    given = {"file": named(api.EXAMPLE.read_bytes(), "今年.pdf"), "previous": named(CLEAN.read_bytes(), "上年.txt")}
    job = done(client.post("/api/check", given).json()["id"])
    assert job.other is not None
    assert job.other.sha256 == hashlib.sha256(CLEAN.read_bytes()).hexdigest()
    words = "".join(line for line in CLEAN.read_text("utf-8").splitlines(keepends=True) if "\t" not in line)
    parts = {"file": named(words.encode(), "说明.txt"), "more": [named(CLEAN.read_bytes(), "全部.txt")]}
    joint = done(client.post("/api/check", parts).json()["id"])
    assert joint.summary["document"]["file"].count(" + ") == 1
    announced = client.post(
        "/api/batches", {"name": "一批", "files": 1, "previous": named(CLEAN.read_bytes(), "上年.txt")}
    )
    sent = {"path": "今年.pdf", "file": named(api.EXAMPLE.read_bytes(), "今年.pdf")}
    assert done(client.post(f"/api/batches/{announced.json()['id']}/files", sent).json()["id"]).other == job.other


def test_a_batch_is_called_off(client: Any) -> None:
    batch = begun(client, 5)
    for number in range(3):
        sent(client, batch, f"批/{number}.txt", CLEAN.read_bytes() + b"\n" * number)
    assert client.post(f"/batches/{batch}/cancel/").status_code == 302
    finished(client, batch)
    from yujue.web.models import Job

    states = set(Job.objects.filter(batch=batch).values_list("status", flat=True))
    assert "cancelled" in states
    assert states <= {"cancelled", "done"}
    assert "已取消" in client.get(f"/batches/{batch}/").content.decode()


def test_work_that_runs_is_called_off_and_says_so(client: Any, done: Await) -> None:
    number = int(client.post("/checks/example/").headers["Location"].split("/")[2])
    assert client.post(f"/work/{number}/cancel/", headers=SCRIPT).json() == {"status": "cancelled"}
    job = done(number)
    assert (job.status, job.message) == ("cancelled", "已取消")
    assert "已取消" in client.get(f"/checks/{number}/").content.decode()
    again = client.post(f"/work/{number}/cancel/", headers=SCRIPT)
    assert again.status_code == 422
    assert client.post("/work/999999/cancel/").status_code == 404
    time.sleep(1)
    from yujue.web.models import Job

    assert Job.objects.get(pk=number).status == "cancelled"


@pytest.mark.parametrize("files", ["", "0", "x", "99999"])
def test_a_batch_of_no_sensible_size_is_refused(client: Any, files: str) -> None:
    assert client.post("/batches/", {"name": "x", "files": files}, headers=SCRIPT).status_code == 422


def test_reading_tells_its_pages(tmp_path: Path) -> None:
    from yujue.web import stages
    from yujue.web.task import Task
    from yujue.web.tasks import do

    heard: list[tuple[int, int]] = []
    with api.turning(lambda step: heard.append((step.page, step.pages))):
        api.read(api.EXAMPLE)
    assert heard[0] == (1, 21)
    assert heard[-1] == (21, 21)
    target = tmp_path / "7"
    assert do(Task("check", str(api.EXAMPLE), str(target)))["status"] == "done"
    assert stages.told(target)["stage"] == "writing"
    assert stages.words({"stage": "reading", "page": 3, "pages": 21}) == "读取第 3 页，共 21 页"
    stages.forget(target)
    assert stages.told(target)["stage"] == ""


def test_a_folder_through_the_api(client: Any) -> None:
    made = client.post("/api/batches", {"name": "乡镇", "files": 2})
    assert made.status_code == 201
    number = made.json()["id"]
    for path, content in (("乡镇/对.txt", CLEAN.read_bytes()), ("乡镇/坏.pdf", b"%PDF-1.7 torn")):
        given = {"path": path, "file": named(content, path.rpartition("/")[2])}
        assert client.post(f"/api/batches/{number}/files", given).status_code == 202
    assert client.post(f"/api/batches/{number}/close").json()["closed"] is True
    finished(client, number)
    told = client.get(f"/api/batches/{number}").json()
    assert (told["expected"], told["received"], told["done"], told["all"]) == (2, 2, 2, 2)
    assert told["tally"] == {"wrong": 0, "clean": 1, "unusable": 1}
    [clean] = [one for one in told["checks"] if one["status"] == "done"]
    assert clean["name"] == "乡镇/对.txt"
    assert clean["counts"]["error"] == 0
    assert clean["unmade"]
    assert client.get("/api/batches").json()[0]["id"] == number
    book = openpyxl.load_workbook(io.BytesIO(body(client.get(f"/api/batches/{number}/summary"))))
    assert "汇总" in book.sheetnames
    late = {"path": "乡镇/晚.txt", "file": named(api.EXAMPLE.read_bytes(), "晚.pdf")}
    assert client.post(f"/api/batches/{number}/files", late).status_code == 422
