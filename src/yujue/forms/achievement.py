"""Words that say how far a target was reached."""

from __future__ import annotations

import re
from functools import cache

from yujue.forms.data import load


def achieved(text: str) -> str | None:
    """Tell met | partly | unmet from words; None where they do not say."""
    return next((kind for kind in ("unmet", "partly", "met") if _says(kind, text)), None)


def in_time(text: str) -> bool | None:
    """Tell whether words say in time or late; None where they say neither."""
    if _says("late", text):
        return False
    return True if _says("in_time", text) else None


def _says(kind: str, text: str) -> bool:
    return _pattern(kind).fullmatch("".join(text.split())) is not None


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in load("achievement.toml")[kind]))
