"""The content of a book as one digest."""

from __future__ import annotations

import hashlib
import json

from yujue.api.book.rows import BookRows

SCHEMA = "yujue.rows/1"


def rows_text(rows: BookRows) -> str:
    """Write rows as yujue.rows/1 in one way only: keys in order, blanks left out, no spaces."""
    plain = {
        key: [{field: text for field, text in row.items() if text.strip()} for row in rows[key]] for key in sorted(rows)
    }
    return json.dumps({"schema": SCHEMA, "sheets": plain}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def rows_digest(rows: BookRows) -> str:
    """Give the SHA-256 of a book's rows, as hexadecimal digits."""
    return hashlib.sha256(rows_text(rows).encode()).hexdigest()
