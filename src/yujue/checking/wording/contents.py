"""The contents page against the body: what is listed and missing, and titles that differ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from yujue.checking.finding import Finding
from yujue.disclosure import Disclosure, OutlineEntry

_NOISE = re.compile(
    r"^(?:第[一二三四五六七八九十]+部分|[（(]?[一二三四五六七八九十\d]+[）)]?[、.．\s]|公开\d+表[:：]?|表[\d一二三四五六七八九十]+[:：]?|附件\d*[:：]?)"
    r"|(?:19|20)\d{2}年度?|[.．…·\s\-—_]|\d+$"
)
_WIDTH = str.maketrans("（）“”‘’：", "()\"\"'':")
SAME, ALIKE = 99.9, 62.0


def bare(title: str) -> str:
    """Strip a title of its number, year, leaders, page number and the width of its punctuation."""
    previous, text = None, title.strip()
    while previous != text:
        previous, text = text, _NOISE.sub("", text)
    return "".join(text.translate(_WIDTH).split())


def is_table(title: str) -> bool:
    """Tell whether a contents line names a table."""
    return bare(title).rstrip('")').endswith("表") and "部门预算表" not in title[-5:]


def check_contents(disclosure: Disclosure) -> Iterator[Finding]:
    """Report listed tables that are not there, and titles printed differently from the contents page."""
    listed = [entry for entry in disclosure.outline if entry.listed]
    body = _titles(disclosure)
    taken: set[int] = set()
    for entry in listed:
        index, likeness = _best(entry, body, taken)
        if index is not None and likeness >= ALIKE:
            taken.add(index)
        if likeness < ALIKE and is_table(entry.title) and not _mentioned(disclosure, entry):
            yield _missing(entry)
        elif index is not None and ALIKE <= likeness < SAME and _worth(entry, body[index]):
            yield _differs(entry, body[index])


def _titles(disclosure: Disclosure) -> list[OutlineEntry]:
    return [entry for entry in disclosure.outline if not entry.listed]


def _best(entry: OutlineEntry, body: list[OutlineEntry], taken: set[int]) -> tuple[int | None, float]:
    wanted = bare(entry.title)
    scores = [
        (fuzz.ratio(wanted, bare(other.title)) + (1 if entry.number and entry.number == other.number else 0), -n)
        for n, other in enumerate(body)
        if n not in taken and is_table(other.title) == is_table(entry.title)
    ]
    if not scores:
        return None, 0.0
    likeness, negative = max(scores)
    exact = bare(body[-negative].title) == wanted
    return -negative, 100.0 if exact else min(likeness, 99.0)


def _worth(entry: OutlineEntry, other: OutlineEntry) -> bool:
    """Only what surely is the same entry: a table alike, or a heading with the same number."""
    likeness = fuzz.ratio(bare(entry.title), bare(other.title))
    if is_table(entry.title):
        return likeness >= 70
    return bool(entry.number) and entry.number == other.number and likeness >= 75


def _mentioned(disclosure: Disclosure, entry: OutlineEntry) -> bool:
    """Tell whether the title stands anywhere outside the contents page: then it may only be unrecognised."""
    wanted = bare(entry.title)
    others = [text for text in disclosure.texts if text.role in {"title", "heading", "note", "header"}]
    titles = [*(t.text for t in others), *(t.title for t in disclosure.tables)]
    return any(wanted in bare(title) for title in titles)


def _missing(entry: OutlineEntry) -> Finding:
    message = f"目录列有“{entry.number}{entry.title}”，正文没有这张表"
    return Finding(
        "wording.contents_missing_table",
        "error",
        message,
        (entry.place,),
        (entry.title,),
        ("正文应有该表",),
    )


def _differs(entry: OutlineEntry, other: OutlineEntry) -> Finding:
    message = f"目录与正文标题不一致：目录“{entry.number}{entry.title}”，正文“{other.number}{other.title}”"
    return Finding(
        "wording.contents_title_differs",
        "warning",
        message,
        (other.place, entry.place),
        (entry.title, other.title),
        (),
    )
