"""The journal cannot be changed unseen, and an upload that breaks off leaves nothing."""

from __future__ import annotations

import io
from typing import Any

import pytest


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
