"""The contents page against the body: what is listed and missing, and titles that differ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from yujue.checking.finding import Finding
from yujue.checking.wording.data import title_words
from yujue.disclosure import Disclosure, OutlineEntry, Place

_NOISE = re.compile(
    r"(?:19|20)\d{2}\s*年度?|^(?:第[一二三四五六七八九十]+部分|[（(]?[一二三四五六七八九十\d]+[）)]?[、.．\s]|公开\d+表[:：]?|表[\d一二三四五六七八九十]+[:：]?|附件\d*[:：]?)"
    r"|[.．…·\s\-—_。，；]|\d+$"
)
_WHOLE_SET = re.compile(r"(?:部门|单位)(?:预算|决算)(?:公开)?表$")  # the heading over all tables
_WIDTH = str.maketrans("（）“”‘’：", "()\"\"'':")
TABLE, HEADING = 70.0, 72.0
SHORTEST, FEWEST, MANY_PAGES = 4, 5, 10


def bare(title: str) -> str:
    """Strip a title of its number, year, leaders, page number and the width of its punctuation."""
    previous, text = None, title.strip()
    while previous != text:
        previous, text = text, _NOISE.sub("", text)
    return "".join(text.translate(_WIDTH).split())


def is_table(title: str) -> bool:
    """Tell whether a contents line names a table."""
    name = bare(title).rstrip('")')
    return name.endswith("表") and not title.startswith("第") and not _WHOLE_SET.search(name)


def check_contents(disclosure: Disclosure) -> Iterator[Finding]:
    """Report listed tables that are not there, and titles printed differently from the contents page.

    A document of which most listed tables are not here (they are in another file, or were not read) is not judged,
    nor one with pictures in which a table may be shown.
    """
    listed = [entry for entry in disclosure.outline if entry.listed]
    yield from _page_numbers(disclosure)
    pairs = _matched(listed, _titles(disclosure))
    tables = [n for n, entry in enumerate(listed) if is_table(entry.title)]
    if sum(n in pairs for n in tables) * 2 >= len(tables) and not may_be_pictured(disclosure):
        for n in tables:
            if n not in pairs and not _mentioned(disclosure, listed[n]):
                yield _missing(listed[n], _before(n, pairs))
    for n, other in sorted(pairs.items()):
        if _differ(listed[n].title, other.title):
            yield _differs(listed[n], other)


def _page_numbers(disclosure: Disclosure) -> Iterator[Finding]:
    """Report a contents page of a paged document that gives no page numbers."""
    lines = [text for text in disclosure.texts if text.role == "toc" and len(text.text) > SHORTEST]
    numbered = [text for text in lines if text.text.rstrip()[-1:].isdigit()]
    if disclosure.document.pages >= MANY_PAGES and len(lines) >= FEWEST and not numbered:
        yield Finding("wording.contents_no_pages", "info", "目录各条没有页码", (lines[0].place,), ("目录",))


def may_be_pictured(disclosure: Disclosure) -> bool:
    """Tell whether a page behind the contents has a picture large enough to be a table."""
    listed = [entry.place.page or 0 for entry in disclosure.outline if entry.listed]
    return any(page > max(listed, default=0) for page in disclosure.pictured_pages)


def _titles(disclosure: Disclosure) -> list[OutlineEntry]:
    """Give the headings and table titles of the body; each table once, by its own title."""
    headings = [e for e in disclosure.outline if not e.listed and not is_table(e.title)]
    places = [
        (t, Place(None, t.id, t.form, None, None, t.pages[-1] if t.pages else None, t.line, t.title))
        for t in disclosure.tables
    ]
    return [*headings, *(OutlineEntry(t.title, "", place, listed=False) for t, place in places if t.title)]


def _matched(listed: list[OutlineEntry], body: list[OutlineEntry]) -> dict[int, OutlineEntry]:
    """Pair contents lines with the body: the same title first, then what surely is the same entry."""
    pairs: dict[int, OutlineEntry] = {}
    free = set(range(len(body)))
    for surely in (_same, _alike):
        for n, entry in enumerate(listed):
            best = max(((surely(entry, body[m]), -m) for m in free if n not in pairs), default=(0.0, 0))
            if best[0] > 0:
                pairs[n] = body[-best[1]]
                free.discard(-best[1])
    return pairs


def _same(entry: OutlineEntry, other: OutlineEntry) -> float:
    return 1.0 if bare(entry.title) == bare(other.title) else 0.0


def _alike(entry: OutlineEntry, other: OutlineEntry) -> float:
    if is_table(entry.title) != is_table(other.title) or _telling(entry.title) != _telling(other.title):
        return 0.0
    likeness = fuzz.ratio(bare(entry.title), bare(other.title))
    same_number = bool(entry.number) and entry.number == other.number
    return likeness if likeness >= (TABLE if is_table(entry.title) else HEADING if same_number else 101) else 0.0


def _telling(title: str) -> tuple[str, ...]:
    if not is_table(title):
        return ()
    return tuple(w for w in title_words("settling") if w in title) or tuple(
        w for w in title_words("telling") if w in title
    )


def _differ(one: str, other: str) -> bool:
    """Tell whether two titles differ by more than a cut at a line's end."""
    a, b = bare(one), bare(other)
    return a != b and not a.startswith(b) and not b.startswith(a)


def _mentioned(disclosure: Disclosure, entry: OutlineEntry) -> bool:
    """Tell whether such a title stands anywhere outside the contents page: then the table was only not recognised."""
    short = [text for text in disclosure.texts if text.role != "toc" and len(text.text) < len(entry.title) + 20]
    others = [OutlineEntry(text.text, "", text.place, listed=False) for text in short]
    return any(_same(entry, other) or _alike(entry, other) for other in others)


def _before(n: int, pairs: dict[int, OutlineEntry]) -> tuple[Place, ...]:
    """Give the place after which a missing entry should stand: that of the entry listed before it."""
    before = [m for m in pairs if m < n]
    return (pairs[max(before)].place,) if before else ()


def _missing(entry: OutlineEntry, before: tuple[Place, ...]) -> Finding:
    message = f"目录列有“{entry.number}{entry.title}”，正文缺这张表"
    if before:
        message += f"（应在《{before[0].text}》之后）"
    places = (entry.place, *before)
    return Finding("wording.contents_missing_table", "error", message, places, (entry.title,), ("正文应有该表",))


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
