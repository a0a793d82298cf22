"""How paragraphs and cells end, and whether their numbering runs on."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from yujue.checking.finding import Finding
from yujue.disclosure import Disclosure, Place, Text

_FIGURES = re.compile(r"\d(?:\.\d+)?\s*(?:万元|%|％)|主要原因")
_OPEN_END = re.compile(r"[\u4e00-\u9fff\d%％]\s*$")
_LEADS_ON = re.compile(r"(?:其中|如下|包括|分别为|即)$")
_HEADING_LIKE = re.compile(r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|第.{1,3}部分)")
_NEW_START = re.compile(
    r"^(?:[一二三四五六七八九十]+、|[（(]?\d{1,2}[)）、.．]|[（(][一二三四五六七八九十]|第.{1,3}部分|财政拨款|注)"
)
_INNER = re.compile(r"[（(](\d{1,2})[）)]")
SHORT, LONG = 12, 30


def check_endings(disclosure: Disclosure) -> Iterator[Finding]:
    """Report sentences with figures that end without a stop, goals that end with a comma, numbers used twice."""
    body = [text for text in disclosure.texts if text.role in {"body", "heading"}]
    for text, following in itertools.pairwise(body):
        if text.role == "body" and _lacks_stop(text, following):
            yield _finding(
                "wording.stop_missing", text.place, f"句末缺句号：“{text.text.strip()[-20:]}”", text.text[-12:]
            )
    yield from _cells(disclosure)
    for text in body:
        yield from _numbers(text.text, text.place)


def _lacks_stop(text: Text, following: Text) -> bool:
    words = text.text.strip()
    if len(words) < SHORT or not _FIGURES.search(words) or not _OPEN_END.search(words):
        return False
    if _HEADING_LIKE.match(words) or _LEADS_ON.search(words):
        return False
    return bool(_NEW_START.match(following.text.strip())) or following.role == "heading"


def _cells(disclosure: Disclosure) -> Iterator[Finding]:
    for table in disclosure.tables:
        for row in table.rows:
            for cell in row.cells:
                words = "".join(cell.text.split())
                place = Place(None, table.id, table.form, row.label, None, cell.page, row.line, words[-30:], cell.box)
                if len(words) > LONG and words[-1] in "，、" and not cell.doubt:
                    message = f"句子以“{words[-1]}”结束，没有写完：“{words[-20:]}”"
                    yield _finding("wording.stop_comma", place, message, words[-12:])
                if len(words) > LONG:
                    yield from _numbers(words, place)


def _numbers(words: str, place: Place) -> Iterator[Finding]:
    """Report a list inside one paragraph that counts （1）（2）（3）（3）."""
    numbers = [int(n) for n in _INNER.findall(words)]
    for before, n in itertools.pairwise(numbers):
        if n == before and n > 1 and numbers[:n] == list(range(1, n + 1)):
            yield _finding("wording.number_twice", place, f"序号（{n}）重复", f"（{n}）")
            return


def _finding(rule: str, place: Place, message: str, found: str) -> Finding:
    return Finding(rule, "warning", message, (place,), (found,))
