"""The journal: what was uploaded and decided, each line sealed together with all lines before it."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

from django.db import transaction

from yujue.web.accounts.actor import current
from yujue.web.models import Entry

SEALED = ("number", "at", "who", "what", "subject", "detail", "before")


def note(what: str, subject: str, **detail: Any) -> Entry:
    """Add a line, in the same transaction as the change that it tells of; it belongs to where the actor acts."""
    detail |= {"place": place} if (place := current().place) else {}
    with transaction.atomic():
        last = Entry.objects.select_for_update().order_by("-number").first()
        line = Entry(
            number=last.number + 1 if last else 1,
            at=datetime.now(UTC).isoformat(timespec="seconds"),
            who=current().name[:60],
            what=what,
            subject=subject[:300],
            detail=detail,
            before=last.digest if last else "",
        )
        line.digest = seal(line)
        line.save(force_insert=True)
    return line


def seal(line: Entry) -> str:
    """Give the SHA-256 of a line's content and of the digest before it."""
    plain = {name: getattr(line, name) for name in SEALED}
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def broken_at() -> int | None:
    """Give the number of the first line that was tampered with, None when the chain holds."""
    before, number = "", 0
    for line in Entry.objects.order_by("number").iterator():
        if (line.number, line.before, line.digest) != (number + 1, before, seal(line)):
            return number + 1
        before, number = line.digest, line.number
    return None
