"""Characters that no text has are refused in a line, whatever the database thinks of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.web.test_account_api import sent

NUL, HALF = "甲\0乙", "\ud800"


@pytest.fixture
def passing(client: Any) -> Iterator[Any]:
    """Give a browser whose changes are undone after."""
    from django.db import transaction

    with transaction.atomic():
        yield client
        transaction.set_rollback(True)


def told(answer: Any) -> bool:
    """Tell whether an answer is the line; where the database keeps NUL, it may be an answer."""
    from django.db import connection

    assert answer.status_code in ({422} if connection.vendor == "postgresql" else {200, 201, 422})
    return answer.status_code != 422 or "不能保存的字符" in answer.json()["detail"]


@pytest.mark.parametrize("text", [NUL, HALF])
def test_in_json(passing: Any, checked: Any, text: str) -> None:
    from django.db import transaction

    for address, body in (
        (f"checks/{checked.pk}/remarks", {"finding": "f1", "text": text}),
        (f"checks/{checked.pk}/decisions", {"finding": "f1", "verdict": "accepted", "reason": text}),
    ):
        with transaction.atomic():
            answer = sent(passing, address, **body)
            transaction.set_rollback(True)
        assert told(answer)
        assert answer.status_code == 422 or text == NUL


def test_in_a_query(client: Any) -> None:
    assert told(client.get("/api/checks", {"sha256": NUL}))


def test_in_a_form(passing: Any) -> None:
    assert told(passing.post("/api/batches", {"name": NUL, "files": "1"}))
