"""Which figure a person means: by what is printed, and where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from yujue.api.words import place_words

Json = dict[str, Any]
_LOOSE = str.maketrans("", "", " ,，\u3000\n")
UNITS = ("万元", "亿元", "千元", "元", "%", "％", "个百分点")


def found_figures(kept: Json, text: str, page: int | None = None, where: str = "") -> list[str]:
    """Give the ids of figures printed so; `where` must occur in the words of their place (table, row, column)."""
    wanted = bare(text)
    return [
        name
        for name, own in kept["figures"].items()
        if bare(own["text"]) == wanted
        and (page is None or own["place"]["page"] == page)
        and all(part in place_line(own["place"]) for part in where.split())
    ]


def bare(text: str) -> str:
    """Give a figure without blanks, thousands separators and unit."""
    plain = text.translate(_LOOSE)
    return next((plain.removesuffix(unit) for unit in UNITS if plain.endswith(unit)), plain)


def place_line(place: Json) -> str:
    """Say where a figure stands; of a sentence its text, too."""
    from yujue.disclosure import Place

    known = Place(**{**place, "box": tuple(place["box"]) if place["box"] else None})
    sentence = "" if known.table else known.text
    return " · ".join(filter(None, (place_words(known, _titles(known)), _short(sentence))))


def _titles(place: Any) -> dict[str, str]:
    return {place.table: place.section or place.table} if place.table else {}


def _short(text: str, most: int = 40) -> str:
    return text if len(text) <= most else f"{text[:most]}…"


def listed(kept: Json, names: list[str]) -> Iterator[str]:
    """Give a line for each figure, for a person to choose from."""
    for name in names:
        own = kept["figures"][name]
        yield f"{name}  {own['text']}  {place_line(own['place'])}"
