"""The fiscal year, by weighed evidence: a wrong year somewhere must not carry it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from yujue.recognising.document.lines import Line
from yujue.recognising.document.wordings import compact

_YEAR = re.compile(r"(?<!\d)(20[0-4]\d)年度?(?!\d{0,2}月|[一二三四五六七八九十]{1,2}月|末|底|初|至|以来)")
_COMPARED = re.compile(r"(?:比|较|与|同)$")
_CHINESE = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_CHINESE_YEAR = re.compile(r"二[〇○零][〇○零一二三四][〇○零一二三四五六七八九]年")


def years_in(text: str) -> list[int]:
    """Give the years a text speaks of, those it compares with left out."""
    if not any(sign in text for sign in ("20", "２０", "二")):
        return []
    plain = _CHINESE_YEAR.sub(lambda m: m.group().translate(_CHINESE), compact(text).translate(_WIDE))
    return [int(m[1]) for m in _YEAR.finditer(plain) if not _COMPARED.search(plain[: m.start()])]


def year_of(title: str, titles: Iterable[Line], lines: Iterable[Line]) -> int | None:
    """Weigh the cover's year (6), those of titles and headings (3 each) and of sentences (1 each)."""
    weights: Counter[int] = Counter()
    for year in years_in(title):
        weights[year] += 6
    for line in titles:
        for year in set(years_in(line.text)):
            weights[year] += 3
    for line in lines:
        for year in set(years_in(line.text)):
            weights[year] += 1
    return weights.most_common(1)[0][0] if weights else None
