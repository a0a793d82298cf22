"""Wording and layout, by data: few alarms, all believable."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from yujue.checking.finding import Finding
from yujue.checking.outcome import Outcome
from yujue.checking.rules import rules
from yujue.checking.wording.contents import check_contents, may_be_pictured
from yujue.checking.wording.empties import check_empties
from yujue.checking.wording.endings import check_endings
from yujue.checking.wording.merge import merged
from yujue.checking.wording.naming import check_names
from yujue.checking.wording.phrasing import check_pairs, check_phrases, passages
from yujue.checking.wording.titles import check_titles
from yujue.disclosure import Disclosure, Place

__all__ = ["check_wording"]

PICTURES = "文中有图片，表可能以图片形式公开，未判断目录所列的表是否缺少"


def check_wording(disclosure: Disclosure) -> Outcome:
    """Check words, punctuation, empty tables, titles and the contents page."""
    found = [*_texts(disclosure), *check_empties(disclosure), *check_titles(disclosure), *check_contents(disclosure)]
    found += [*check_endings(disclosure), *check_names(disclosure)]
    found += [_blank(page) for page in disclosure.blank_pages]
    found += [_cut(place) for place in disclosure.cut]
    missing = ("wording.contents_missing_table", PICTURES) if may_be_pictured(disclosure) else None
    unchecked = (missing,) if missing else ()
    return Outcome(merged(found), len(disclosure.texts), (), (), tuple(_checked(disclosure)), unchecked)


def _checked(disclosure: Disclosure) -> Iterator[tuple[str, int]]:
    """Say how often each rule was evaluated: on texts, tables, contents lines or pages."""
    tables, listed = len(disclosure.tables), sum(entry.listed for entry in disclosure.outline)
    of_tables = dict.fromkeys(("empty_unexplained", "note_contradicts", "note_of_other_fund"), tables)
    of_titles = dict.fromkeys(("title_year_missing", "title_unit_missing"), tables)
    of_contents = {"contents_title_differs": listed}
    of_contents["contents_missing_table"] = 0 if may_be_pictured(disclosure) else listed
    pages = disclosure.document.pages if disclosure.document.format == "pdf" else 0
    of_pages = dict.fromkeys(("blank_page", "text_cut"), pages)
    counts = {**of_tables, **of_titles, **of_contents, **of_pages}
    for rule in rules().values():
        times = counts.get(rule.id.partition(".")[2], len(disclosure.texts))
        if rule.area == "wording" and times:
            yield rule.id, times


def _blank(page: int) -> Finding:
    place = Place(page=page, text=f"第{page}页")
    return Finding("wording.blank_page", "warning", f"第{page}页为空白页，没有任何文字", (place,), (f"第{page}页",))


def _cut(place: Place) -> Finding:
    shown = place.text.strip()[:24]
    message = f"第{place.page}页“{shown}……”一行未正常显示：文字被裁切，只露出一部分"
    return Finding("wording.text_cut", "warning", message, (place,), (shown,))


def _texts(disclosure: Disclosure) -> Iterator[Finding]:
    texts = list(passages(disclosure))
    for text, following in zip_longest(texts, texts[1:]):
        closed = following is None or following.text[:1] in "一二三四五六七八九十（(1234567890第"
        yield from check_phrases(text, closed=closed)
    yield from check_pairs([text for text in texts if text.role in {"body", "note"}])
