"""Wordings, punctuation and pairs in every paragraph, note and table text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from yujue.checking.finding import Finding
from yujue.checking.wording.data import Phrase, any_phrase, phrases
from yujue.disclosure import Disclosure, Place, Text

PAIRS = {"”": "“", "）": "（", "》": "《", "〕": "〔", "】": "【"}
NAMES = {"”": "引号", "）": "括号", "》": "书名号", "〕": "六角括号", "】": "方括号"}


def passages(disclosure: Disclosure) -> Iterator[Text]:
    """Walk over every text that a person reads: paragraphs, and the words in tables."""
    yield from disclosure.texts
    for table in disclosure.tables:
        for row in table.rows:
            for cell in row.cells:
                if cell.printed is None and len(cell.text) > 3:
                    page = cell.page or row.page
                    place = Place(None, table.id, table.form, row.label, None, page, row.line, cell.text, cell.box)
                    yield Text(cell.text, place, "cell")


def check_phrases(text: Text, *, closed: bool) -> Iterator[Finding]:
    """Look for every known wording in one text; `closed` says that the next text starts something new."""
    squeezed = "".join(text.text.split())
    if not any_phrase().search(squeezed):
        return
    for phrase in phrases():
        if phrase.where != "all" and text.role != "body":
            continue
        if phrase.where == "closed" and not closed:
            continue
        finding = _look(phrase, squeezed, text.place)
        if finding:
            yield finding


def _look(phrase: Phrase, text: str, place: Place) -> Finding | None:
    hits = [m for m in phrase.pattern.finditer(text) if _counts(phrase, text, m.start(), m.end())]
    if not hits:
        return None
    start, end = hits[0].span()
    around = text[max(0, start - 8) : end + 8]
    message = phrase.message.format(found=text[start:end], around=around)
    where = replace(place, text=around if len(text) > 120 else text)
    shown = tuple(dict.fromkeys(m.group() for m in hits))
    return Finding(phrase.rule, phrase.severity, message, (where,), shown, (), remedy=phrase.remedy)


def _counts(phrase: Phrase, text: str, start: int, end: int) -> bool:
    around = text[max(0, start - 3) : end + 3]
    if phrase.unless and phrase.unless.search(around):
        return False
    return phrase.only is None or bool(phrase.only.match(text[start:end]))


def check_pairs(texts: list[Text]) -> Iterator[Finding]:
    """Report quotes and brackets without their partner, unless a neighbouring paragraph holds it (a page break)."""
    for closing, opening in PAIRS.items():
        surplus = [_surplus(text.text, opening, closing) for text in texts]
        for index, extra in enumerate(surplus):
            if extra and not _mended(surplus, index):
                yield _unpaired(texts[index], opening, closing)


def _surplus(text: str, opening: str, closing: str) -> int:
    """Count openings less closings; a lone bracket after a list number, 1）, does not count."""
    numbers = sum(text.count(f"{n}）") for n in "123456789") if closing == "）" else 0
    extra = text.count(opening) - text.count(closing)
    return 0 if -numbers <= extra < 0 else extra


def _mended(surplus: list[int], index: int) -> bool:
    around = surplus[max(0, index - 3) : index + 4]
    return any(other == -surplus[index] for other in around)


def _unpaired(text: Text, opening: str, closing: str) -> Finding:
    opened, closed, near = text.text.count(opening), text.text.count(closing), _near(text.text, opening, closing)
    message = f"{NAMES[closing]}不配对：本段左{NAMES[closing]}{opened}个、右{NAMES[closing]}{closed}个：{near}"
    return Finding("wording.unpaired", "warning", message, (text.place,), (near,))


def _near(text: str, opening: str, closing: str) -> str:
    """Quote the first bracket that lacks its partner, with what stands before and after it."""
    depth: list[int] = []
    for index, char in enumerate(text):
        if char == opening:
            depth.append(index)
        elif char == closing:
            if not depth:
                return text[max(0, index - 12) : index + 8]
            depth.pop()
    return text[max(0, depth[0] - 6) : depth[0] + 16] if depth else ""
