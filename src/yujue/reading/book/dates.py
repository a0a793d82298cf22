"""Days as people type them."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(r"(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?(?: 00:00:00)?|(\d{4})(\d{2})(\d{2})")


def day(text: str) -> date | None:
    """Read 2026-07-31, 2026年7月31日, 2026/7/31, 20260731; None for what is no day of the calendar."""
    found = _DAY.fullmatch(text.strip())
    if found is None:
        return None
    year, month, last = (int(part) for part in found.groups() if part is not None)
    try:
        return date(year, month, last)
    except ValueError:
        return None
