"""Every page, as a browser sees it: the way from a file to its 检查表, comparison, building, the journal."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.web.conftest import Await
from yujue import api

PAGES = ("/", "/checks/", "/diffs/", "/builds/", "/look/", "/journal/", "/api/docs")


def body(response: Any) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


def number_of(response: Any) -> int:
    assert response.status_code == 302, response.content.decode()
    return int(re.findall(r"\d+", response.headers["Location"])[0])


def cells_of(client: Any, address: str) -> list[str]:
    book = openpyxl.load_workbook(io.BytesIO(body(client.get(f"{address}file/xlsx/"))))
    return [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]


@pytest.mark.parametrize("address", PAGES)
def test_every_page_opens_and_says_what_browsers_may_do(client: Any, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cache-Control"] == "no-store"


def test_the_start_page_is_chinese_and_offers_the_example(client: Any) -> None:
    page = client.get("/").content.decode()
    assert '<html lang="zh-CN">' in page
    assert "把文件或文件夹拖到这里" in page
    for one in api.example_documents():
        assert f"检查：{one.title}" in page
        assert all(mistake.said in page for mistake in one.mistakes)


@pytest.mark.parametrize("example", [one.name for one in api.example_documents()])
def test_an_example_with_mistakes_is_checked_and_nothing_but_them_is_found(
    client: Any, done: Await, example: str
) -> None:
    number = number_of(client.post("/checks/example/", {"name": example}))
    counts = done(number).summary["counts"]
    wanted = {one.name: len(one.mistakes) for one in api.example_documents()}
    assert counts["error"] + counts["warning"] == wanted[example]


def test_an_example_that_nobody_declared_is_not_there(client: Any) -> None:
    assert client.post("/checks/example/", {"name": "x"}).status_code == 404


def test_the_examples_of_comparing_and_building(client: Any, done: Await) -> None:
    diff = done(number_of(client.post("/diffs/example/")))
    assert diff.status == "done"
    assert diff.summary["count"]["changed"] > 0
    build = done(number_of(client.post("/builds/example/")))
    assert (build.status, build.summary["errors"]) == ("done", 0)


def test_pages_hold_no_script_or_style_of_their_own(client: Any, checked: Any) -> None:
    for address in (*PAGES[:-1], f"/checks/{checked.pk}/"):
        page = client.get(address).content.decode()
        assert not re.search(r"<script(?![^>]*src=)|<style|\son\w+=|\sstyle=", page), address


def test_styles_and_scripts_of_pages_are_there(client: Any, checked: Any) -> None:
    page = client.get(f"/checks/{checked.pk}/").content.decode()
    found = re.findall(r'(?:src|href)="(/static/[^"]+)"', page)
    assert len(found) >= 4
    assert all(client.get(address).status_code == 200 for address in found)
    assert client.get("/static/report/report.html.j2").status_code == 404


def test_a_result_has_obligations_document_and_findings_that_lead_to_each_other(client: Any, checked: Any) -> None:
    page = client.get(f"/checks/{checked.pk}/").content.decode()
    report = api.check(api.EXAMPLE)
    for finding in report.findings:
        assert f'id="{finding.id}"' in page
    assert all(item.title in page for item in report.obligations)


def test_deciding_changes_counts_sheet_and_json_and_can_be_taken_back(client: Any, checked: Any) -> None:
    report = api.check(api.EXAMPLE)
    finding = report.findings[0]
    form = {"key": api.fingerprint(finding), "finding": finding.id, "verdict": "accepted", "reason": "底稿如此"}
    address = f"/checks/{checked.pk}/"
    response = client.post(f"{address}decisions/", form)
    assert response.headers["Location"] == f"{address}#{finding.id}"
    page = client.get(address).content.decode()
    assert "误报和认可（1）" in page
    assert "认可：底稿如此" in page
    plain = json.loads(body(client.get(f"{address}file/json/")))
    assert plain["summary"]["error"] == report.summary.error - 1
    assert not any(finding.message in cell for cell in cells_of(client, address))
    client.post(f"{address}decisions/", {**form, "verdict": ""})
    assert any(finding.message in cell for cell in cells_of(client, address))
    assert json.loads(body(client.get(f"{address}file/json/")))["summary"]["error"] == report.summary.error


def test_a_later_check_of_the_same_document_keeps_decisions(client: Any, checked: Any, done: Await) -> None:
    finding = api.check(api.EXAMPLE).findings[1]
    form = {"key": api.fingerprint(finding), "finding": finding.id, "verdict": "true", "reason": "核实"}
    client.post(f"/checks/{checked.pk}/decisions/", form)
    job = done(number_of(client.post(f"/checks/{checked.pk}/again/")))
    page = client.get(f"/checks/{job.pk}/").content.decode()
    assert "属实：核实" in page
    assert f'href="/checks/{checked.pk}/"' in page


def test_the_marked_original_and_the_original_can_be_taken(client: Any, checked: Any) -> None:
    marked = client.get(f"/checks/{checked.pk}/file/marked/")
    assert body(marked).startswith(b"%PDF")
    assert body(client.get(f"/checks/{checked.pk}/file/original/")) == api.EXAMPLE.read_bytes()


def test_several_files_at_once_are_a_list(client: Any, done: Await, clean: Path) -> None:
    with clean.open("rb") as one, api.EXAMPLE.with_suffix(".txt").open("rb") as two:
        response = client.post("/checks/", {"file": [one, two]}, headers={"accept": "application/json"})
    assert response.json()["go"].startswith("/batches/")
    from yujue.web.models import Job

    jobs = [done(job.pk) for job in Job.objects.filter(kind="check")[:2]]
    assert sorted(job.summary["counts"]["error"] > 0 for job in jobs) == [False, True]


def test_two_documents_are_compared(client: Any, done: Await, clean: Path) -> None:
    with clean.open("rb") as old, api.EXAMPLE.open("rb") as new:
        job = done(number_of(client.post("/diffs/", {"old": old, "new": new})))
    assert job.status == "done", job.message
    assert client.get(f"/diffs/{job.pk}/").status_code == 200
    page = client.get(f"/diffs/{job.pk}/page/")
    assert "sha256-" in page.headers["Content-Security-Policy"]
    assert "151.70" in page.content.decode()
    assert json.loads(body(client.get(f"/diffs/{job.pk}/file/json/")))["schema"] == "yujue.diff/1"
    again = client.post("/diffs/", {"old_id": job.document_id, "new_id": job.document_id})
    assert again.status_code == 422


def test_the_comparison_may_run_its_own_script_only(places: Any) -> None:
    from base64 import b64encode
    from hashlib import sha256

    from yujue.web.pages.diffs import diff_policy

    del places
    page = api.diff_html(api.diff(api.EXAMPLE.with_suffix(".txt"), api.EXAMPLE.with_suffix(".txt")))
    for inner in re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", page, re.DOTALL):
        assert b64encode(sha256(inner.encode()).digest()).decode() in diff_policy()


def test_a_book_becomes_files_whose_check_is_clean(client: Any, done: Await, book: Path) -> None:
    with book.open("rb") as file:
        job = done(number_of(client.post("/builds/", {"book": file})))
    assert job.status == "done", job.message
    page = client.get(f"/builds/{job.pk}/").content.decode()
    names = job.summary["files"]
    assert [name.rpartition(".")[2] for name in names] == ["docx", "xlsx", "pdf", "html", "zip"]
    assert all(name in page for name in names)
    whole = {name: body(client.get(f"/builds/{job.pk}/files/{name}")) for name in names}
    assert whole[names[2]].startswith(b"%PDF")
    assert zipfile.ZipFile(io.BytesIO(whole["data.zip"])).testzip() is None
    check = done(number_of(client.post(f"/builds/{job.pk}/check/{names[0]}")))
    assert check.summary["counts"]["error"] == 0


def test_an_empty_book_can_be_fetched(client: Any) -> None:
    response = client.get("/builds/blank/", {"edition": "henan"})
    assert "支出" in openpyxl.load_workbook(io.BytesIO(body(response))).sheetnames


def test_the_journal_tells_of_uploads_and_decisions(client: Any, checked: Any) -> None:
    finding = api.check(api.EXAMPLE).findings[2]
    form = {"key": api.fingerprint(finding), "finding": finding.id, "verdict": "false", "reason": "口径不同"}
    client.post(f"/checks/{checked.pk}/decisions/", form)
    page = client.get("/journal/").content.decode()
    assert "没有改动过" in page
    assert "未裁定 → 误报（口径不同）" in page
