"""Which declared edition of the forms a document follows."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from yujue.recognising.document.lines import Line


@cache
def signs() -> tuple[dict[str, Any], ...]:
    """Give the signs of every edition."""
    text = (files("yujue.recognising.document") / "editions.toml").read_text("utf-8")
    return tuple(tomllib.loads(text)["edition"])


def edition_of(kind: str, level: str, lines: tuple[Line, ...]) -> str | None:
    """Give the edition with most of its signs present, None when none has enough; earlier ones win ties."""
    text = "\n".join(line.plain for line in lines)
    best: tuple[float, str | None] = (0.0, None)
    for edition in signs():
        fits = edition["kind"] == kind and edition.get("level", level) == level
        if not fits or not all(sign in text for sign in edition.get("needs", ())):
            continue
        present = sum(sign in text for sign in edition["signs"])
        share = present / len(edition["signs"])
        if present >= edition["least"] and share > best[0]:
            best = (share, edition["id"])
    return best[1]
