"""What cannot be done is one line in Chinese and a 4xx; nothing half-written stays; no traceback is shown."""

from __future__ import annotations

import io
from typing import Any

import pytest

from tests.web.conftest import Await
from tests.web.test_pages import body, number_of
from yujue import api


def named(content: bytes, name: str) -> io.BytesIO:
    file = io.BytesIO(content)
    file.name = name
    return file


BAD = {
    "empty": ({"file": ("", "空.pdf")}, "文件是空的"),
    "kind": ({"file": ("MZ", "程序.exe")}, "不支持这种文件"),
    "none": ({}, "没有选择文件"),
}


@pytest.mark.parametrize("case", BAD)
@pytest.mark.parametrize("wanted", ["text/html", "application/json"])
def test_bad_uploads_are_told(client: Any, case: str, wanted: str) -> None:
    given, words = BAD[case]
    files = {key: named(text.encode(), name) for key, (text, name) in given.items()}
    response = client.post("/checks/", files, headers={"accept": wanted})
    assert response.status_code == 422
    assert words in (response.json()["detail"] if wanted != "text/html" else response.content.decode())


def test_what_is_too_large_is_refused_before_it_is_read(client: Any) -> None:
    response = client.post("/checks/", {}, CONTENT_LENGTH=str(1 << 40))
    assert response.status_code == 413
    assert "超过上限" in response.content.decode()


def test_a_file_that_is_no_pdf_is_told_on_its_page(client: Any, done: Await) -> None:
    job = done(number_of(client.post("/checks/", {"file": named(b"not a pdf at all", "公开.pdf")})))
    assert job.status == "unusable"
    page = client.get(f"/checks/{job.pk}/").content.decode()
    assert "内容却不是 PDF" in page
    assert client.get(f"/checks/{job.pk}/file/xlsx/").status_code == 422


def test_names_from_outside_stay_names(client: Any, done: Await, places: Any) -> None:
    content = api.EXAMPLE.with_suffix(".txt").read_bytes() + b"\n\n"
    upload = named(content, "x")
    upload.name = "<script>alert(1)</script>.txt"
    job = done(number_of(client.post("/checks/", {"file": upload})))
    page = client.get(f"/checks/{job.pk}/").content.decode()
    assert "<script>alert" not in page
    from yujue.web.uploads import path_of, safe_name

    assert path_of(job.document).is_relative_to(places.documents)
    assert safe_name("../../etc/passwd.pdf") == "passwd.pdf"
    assert safe_name("C:\\x\\年.PDF") == "年.pdf"
    assert len(safe_name("长" * 300 + ".pdf").encode()) < 255


def test_forms_need_the_token_of_the_page(checked: Any) -> None:
    from django.test import Client

    strict = Client(enforce_csrf_checks=True, headers={"host": "127.0.0.1"})
    response = strict.post(f"/checks/{checked.pk}/again/")
    assert response.status_code == 403
    assert "页面已过期" in response.content.decode()


@pytest.mark.parametrize("headers", [{"origin": "http://evil.example"}, {"sec-fetch-site": "cross-site"}])
def test_other_sites_cannot_use_the_api(client: Any, headers: dict[str, str]) -> None:
    response = client.post("/api/check", {"file": named(b"x", "x.txt")}, headers=headers)
    assert response.status_code == 403
    assert "别的网站" in response.json()["detail"]


def test_other_names_of_this_machine_are_refused(client: Any) -> None:
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400


@pytest.mark.parametrize("address", ["/nothing", "/checks/999999/", "/diffs/999999/", "/builds/999999/", "/checks/x/"])
def test_what_is_not_there_is_told(client: Any, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 404
    assert "没有内容" in response.content.decode()


DECISIONS = [
    ({"key": "nonsense", "verdict": "true"}, "没有这条发现"),
    ({"verdict": "maybe"}, "只能是"),
    ({"verdict": "accepted", "reason": "  "}, "写明理由"),
    ({"verdict": "false", "reason": "长" * 1001}, "最多"),
]


@pytest.mark.parametrize(("form", "words"), DECISIONS)
def test_bad_decisions_are_told(client: Any, checked: Any, form: dict[str, str], words: str) -> None:
    key = api.fingerprint(api.check(api.EXAMPLE).findings[0])
    response = client.post(f"/checks/{checked.pk}/decisions/", {"key": key, **form})
    assert response.status_code == 422
    assert words in response.content.decode()


def test_bad_forms_of_comparing_and_building_are_told(client: Any) -> None:
    assert "没有选择旧的文件" in client.post("/diffs/", {"old_id": "9" * 40}).content.decode()
    assert client.post("/builds/", {}).status_code == 422
    assert client.post("/builds/", {"edition": "mars"}).status_code == 422
    assert client.get("/builds/blank/", {"edition": "mars"}).status_code == 422


def test_a_document_that_is_no_book_is_told(client: Any, done: Await) -> None:
    job = done(number_of(client.post("/builds/", {"book": named(b"neither book nor document", "账套.xlsx")})))
    assert job.status == "unusable"
    assert "Traceback" not in client.get(f"/builds/{job.pk}/").content.decode()


def test_an_internal_fault_is_a_page_and_a_report(client: Any, places: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fall() -> None:
        raise ZeroDivisionError("secret words")

    monkeypatch.setattr("yujue.web.pages.trail.broken_at", fall)
    before = set(places.faults.iterdir())
    response = client.get("/journal/")
    assert response.status_code == 500
    page = response.content.decode()
    assert "程序内部错误" in page
    assert "secret words" not in page
    (report,) = set(places.faults.iterdir()) - before
    assert "secret words" in report.read_text("utf-8")


def test_uploads_leave_nothing_behind(client: Any, places: Any, checked: Any) -> None:
    client.post("/checks/", {"file": named(b"", "空.pdf")})
    assert body(client.get(f"/checks/{checked.pk}/file/original/"))
    assert list(places.incoming.iterdir()) == []
