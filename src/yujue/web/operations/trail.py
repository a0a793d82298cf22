"""The journal: who did what, when, from what to what, and whether its chain holds."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from yujue.web.accounts.sight import lines_seen
from yujue.web.journal import SEALED, broken_at
from yujue.web.models import Entry
from yujue.web.operations.common import ERRORS, newest

router = Router(tags=["journal"])


class LineOut(Schema):
    """A line: `digest` is the SHA-256 of the other members, with the digest of the line `before` it among them."""

    number: int
    at: str
    who: str
    what: str
    subject: str
    detail: dict[str, Any]
    before: str
    digest: str


class JournalOut(Schema):
    """Lines, and the number of the first line of the whole journal that does not fit, None when all do."""

    broken: int | None
    lines: list[LineOut]


@router.get("", response={200: JournalOut, **ERRORS}, summary="记录，新的在前，和它有没有被改动过")
def journal(request: HttpRequest, before: int | None = None, limit: int = 50) -> dict[str, Any]:
    """List up to `limit` (200) lines; `before` a number the older ones."""
    del request
    found = newest(lines_seen(Entry.objects.all()), limit, before, "number")
    lines = [{name: getattr(line, name) for name in (*SEALED, "digest")} for line in found]
    return {"broken": broken_at(), "lines": lines}
