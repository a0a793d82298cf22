"""The journal cannot be changed unseen, and an upload that breaks off leaves nothing."""

from __future__ import annotations

import hashlib
import io
import json
from itertools import pairwise
from typing import Any

import pytest

from tests.web.test_account_api import program


def test_lines_can_be_neither_changed_nor_deleted(places: Any) -> None:
    from django.db import Error

    from yujue.web.journal import broken_at, note
    from yujue.web.models import Entry

    del places
    line = note("试", "一条")
    with pytest.raises(Error):
        Entry.objects.filter(pk=line.pk).update(subject="另一条")
    with pytest.raises(Error):
        Entry.objects.filter(pk=line.pk).delete()
    assert broken_at() is None


def test_a_line_changed_behind_the_back_is_found(places: Any) -> None:
    from django.db import connection, transaction

    from yujue.web.journal import broken_at, note

    del places
    line = note("试", "原来")
    note("试", "之后")
    drop = "DROP TRIGGER journal_no_update"
    if connection.vendor == "postgresql":
        drop = "ALTER TABLE workbench_entry DISABLE TRIGGER journal_append_only"
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(drop)
        cursor.execute("UPDATE workbench_entry SET subject = 'x' WHERE number = %s", [line.number])
        assert broken_at() == line.number
        transaction.set_rollback(True)
    assert broken_at() is None


def test_a_program_reads_the_lines_and_proves_the_chain(client: Any) -> None:
    from yujue.web.journal import note

    for subject in ("甲", "乙", "丙"):
        note("试", subject, 数=[1, None])
    first = client.get("/api/journal", {"limit": 2}).json()
    rest = client.get("/api/journal", {"limit": 1, "before": first["lines"][-1]["number"]}).json()
    lines = [*first["lines"], *rest["lines"]]
    assert [line["subject"] for line in lines] == ["丙", "乙", "甲"]
    assert first["broken"] is None
    for line, older in pairwise(lines):
        assert line["before"] == older["digest"]
    for line in lines:
        digest = line.pop("digest")
        text = json.dumps(line, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        assert hashlib.sha256(text.encode()).hexdigest() == digest


def test_a_program_reads_the_lines_of_its_own_organisations(people: dict[str, Any]) -> None:
    from yujue.web.accounts.actor import acting, actor_of
    from yujue.web.journal import note

    for username in ("science", "health"):
        with acting(actor_of(people["users"][username]), "journal"):
            note("试", f"{username} 的一条")
    subjects = {line["subject"] for line in program(people["users"]["science"]).get("/api/journal").json()["lines"]}
    assert "science 的一条" in subjects
    assert "health 的一条" not in subjects
    assert program(people["users"]["unit"]).get("/api/journal").status_code == 403


class Torn(io.BytesIO):
    """An upload that stops in the middle."""

    def read(self, size: int | None = -1) -> bytes:
        if self.tell():
            raise ConnectionResetError
        return super().read(min(size or 0, 10))


def test_an_upload_that_stops_leaves_no_document(places: Any) -> None:
    from yujue.web.models import Document, Entry
    from yujue.web.uploads import take_in

    before = (Document.objects.count(), Entry.objects.count())
    with pytest.raises(ConnectionResetError):
        take_in("公开.txt", Torn(b"x" * 1000))
    assert (Document.objects.count(), Entry.objects.count()) == before
    assert list(places.incoming.iterdir()) == []


def test_a_document_whose_note_fails_is_not_kept(places: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from yujue.web import uploads
    from yujue.web.models import Document

    def fall(*given: Any, **more: Any) -> None:
        raise OSError(given, more)

    monkeypatch.setattr(uploads, "note", fall)
    with pytest.raises(OSError, match="上传"):
        uploads.take_in("公开.txt", io.BytesIO(b"never kept"))
    assert not Document.objects.filter(size=10).exists()
    assert list(places.incoming.iterdir()) == []
