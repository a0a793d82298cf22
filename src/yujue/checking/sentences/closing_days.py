"""The day on which assets are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from yujue.checking.finding import Finding
from yujue.checking.sentences.data import blanked, words
from yujue.disclosure import Text


def closing_days(texts: tuple[Text, ...], year: int, kind: str) -> Iterator[Finding]:
    """Report closing days: assets stand at the end of the year before in a budget, of the own year in accounts."""
    entry = words()["as_of"]
    wrong, right = (year, year - 1) if kind == "budget" else (year - 1, year)
    for text in texts:
        plain = blanked(text.text)
        for match in re.finditer(entry["pattern"], plain):
            if int(match["year"]) == wrong and _counts_assets(plain, match):
                yield _day(text, match.group().strip(), year, kind, right)
        for match in re.finditer(entry["day"], plain):
            if int(match["year"]) < min(wrong, right) and _names_assets(plain, match.end()):
                yield replace(_day(text, match.group().strip(), year, kind, right), severity="warning")


def _names_assets(plain: str, end: int) -> bool:
    after = plain[end : end + 60].partition("。")[0]
    return any(word in after for word in words()["as_of"]["things"])


def _counts_assets(plain: str, match: re.Match[str]) -> bool:
    """Tell whether the day is one on which assets were counted."""
    entry, after = words()["as_of"], plain[match.end() : match.end() + 60].partition("。")[0]
    said = bool(match["until"]) or any(word in after for word in entry["having"])
    base = re.search(entry["not_before"], plain[: match.start()]) and not match["until"]
    return said and not base and _names_assets(plain, match.end())


def _day(text: Text, said: str, year: int, kind: str, right: int) -> Finding:
    message = f"{_kind(kind, year)}的资产时点写为“{said}”，应为{right}年末"
    return Finding(
        "sentences.year", "error", message, (text.place,), (said,), (f"{right}年末",), remedy=f"改为{right}年末"
    )


def _kind(kind: str, year: int) -> str:
    return f"{year}年预算" if kind == "budget" else f"{year}年度决算"
