"""Characters that no text has are refused in a line, whatever the database thinks of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.web.test_account_api import sent
from tests.web.test_reviews import keys
from yujue.web.texts import unkept

NUL, HALF, SHOWN_AS_BREAK, ESCAPE = "甲\0乙", "\ud800", "甲\x0b乙", "甲\x1b乙"
TYPED = [NUL, SHOWN_AS_BREAK, ESCAPE]
"""What a form can carry; half of a character only comes in JSON."""


@pytest.fixture
def passing(client: Any) -> Iterator[Any]:
    """Give a browser whose changes are undone after."""
    from django.db import transaction

    with transaction.atomic():
        yield client
        transaction.set_rollback(True)


def told(answer: Any) -> bool:
    """Tell whether an answer is the line, to a program or to a person."""
    plain = answer.headers["Content-Type"].startswith("application/json")
    return answer.status_code == 422 and "不能保存的字符" in (answer.json()["detail"] if plain else answer.text)


@pytest.mark.parametrize("text", [*TYPED, HALF])
def test_in_json(passing: Any, checked: Any, text: str) -> None:
    for address, body in (
        (f"checks/{checked.pk}/remarks", {"finding": "f1", "text": text}),
        (f"checks/{checked.pk}/decisions", {"finding": "f1", "verdict": "accepted", "reason": text}),
    ):
        assert told(sent(passing, address, **body))


@pytest.mark.parametrize("text", TYPED)
def test_in_the_forms_of_a_finding(passing: Any, checked: Any, text: str) -> None:
    from yujue.web.models import Remark

    before = Remark.objects.count()
    given = {"key": keys(checked)["f1"], "finding": "f1"}
    assert told(passing.post(f"/checks/{checked.pk}/remarks/", {**given, "text": text}))
    reason = {"verdict": "true", "reason": text}
    assert told(passing.post(f"/checks/{checked.pk}/decisions/", {**given, **reason}))
    assert Remark.objects.count() == before


@pytest.mark.parametrize("text", TYPED)
def test_in_names_notes_and_cells(passing: Any, text: str) -> None:
    book = passing.post("/api/books", {"source": "empty", "edition": "henan"}).json()
    assert told(passing.post("/api/batches", {"name": text, "files": "1"}))
    assert told(sent(passing, f"books/{book['id']}/publish", note=text))
    change = {"op": "add", "sheet": "lines", "values": {"budget": text}}
    assert told(sent(passing, f"books/{book['id']}", "PATCH", changes=[change]))


def test_in_a_query(client: Any) -> None:
    from django.db import connection

    answer = client.get("/api/checks", {"sha256": NUL})
    assert told(answer) if connection.vendor == "postgresql" else answer.json() == []


@pytest.mark.parametrize("text", ["两行\r\n第二行\t后", "零宽\u200b空格，软\u00ad连字符", "表情😀", ""])
def test_texts_of_several_lines_and_what_programs_leave_in_them_are_kept(text: str) -> None:
    assert not unkept(text)
