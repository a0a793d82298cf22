"""Years: a comparison with the document's own year, a title, a period or a closing day of another year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yujue.checking.finding import Finding
from yujue.checking.outcome import Outcome
from yujue.checking.sentences.closing_days import closing_days
from yujue.checking.sentences.data import blanked, words
from yujue.disclosure import Disclosure, Place, Text

_YEAR = re.compile(r"(?:19|20)\d{2}\s*年")
FEW = 2


def check_years(disclosure: Disclosure) -> Outcome:
    """Check all years; nothing where the document's year is not known."""
    year, kind = disclosure.document.fiscal_year, disclosure.document.kind
    if year is None or kind not in {"budget", "final"}:
        return Outcome(not_evaluated=("文件年度不明，文中年度未核对",), unchecked=(("sentences.year", "文件年度不明"),))
    texts = distinct(disclosure)
    found = [
        *_own_year(texts, year, kind),
        *_old_year(texts, year),
        *_titles(texts, year),
        *_periods(texts, year, kind),
        *closing_days(texts, year, kind),
    ]
    named = sum(len(_YEAR.findall(blanked(text.text))) for text in texts)
    return Outcome(tuple(found), named, checked=(("sentences.year", named), ("sentences.own_year", named)))


def distinct(disclosure: Disclosure) -> tuple[Text, ...]:
    """Give the texts outside the contents page."""
    return tuple(text for text in disclosure.texts if text.role != "toc")


def _finding(rule: str, message: str, places: tuple[Place, ...], found: tuple[str, ...], right: str) -> Finding:
    return Finding(rule, "error", message, places, found, (right,), remedy=f"改为{right}")


def _own_year(texts: tuple[Text, ...], year: int, kind: str) -> Iterator[Finding]:
    """Report all comparisons with the own year as one finding."""
    entry = words()["comparison"]
    pattern = re.compile(entry["before"] + str(year) + entry["after"])
    hits = [(text, m) for text in texts for m in pattern.finditer(blanked(text.text))]
    if kind == "final":
        hits = [(text, m) for text, m in hits if entry["own_stage"] not in m["stage"]]
    if hits:
        said = tuple(dict.fromkeys(f"{m.group()}" for _, m in hits))
        message = (
            f"把对比年度写成了本年：“{'”“'.join(said)}”共{len(hits)}处，{year}年的数不能与本年比较，应为{year - 1}年"
        )
        places = tuple(dict.fromkeys(text.place for text, _ in hits))
        yield _finding("sentences.own_year", message, places, said, f"{year - 1}年")


def _old_year(texts: tuple[Text, ...], year: int) -> Iterator[Finding]:
    """Report comparisons with a budget or an account of the year before last, where others take last year."""
    entry = words()["comparison"]
    pattern = re.compile(entry["before"] + r"(?P<year>(?:19|20)\d{2})" + entry["after"])
    every = ((text, m) for text in texts for m in pattern.finditer(blanked(text.text)))
    hits = [(text, m) for text, m in every if m["stage"] or entry["whole_year"] in m.group()]
    usual = sum(int(m["year"]) == year - 1 for _, m in hits)
    for text, match in hits:
        if int(match["year"]) < year - 1 and usual >= FEW:
            message = f"对比年度疑未更新：“{match.group()}”，其余{usual}处与{year - 1}年对比"
            right = f"{year - 1}年"
            yield Finding("sentences.year", "warning", message, (text.place,), (match.group(),), (right,))


def _titles(texts: tuple[Text, ...], year: int) -> Iterator[Finding]:
    entry = words()["title"]
    pattern = re.compile(entry["pattern"])
    for text in texts:
        match = pattern.search(text.text.strip()) if text.role in {"heading", "title"} else None
        if match and int(match["year"]) != year and not any(word in text.text for word in entry["history"]):
            printed = "".join(match.group().split())
            message = f"标题年度与文件年度不一致：“{text.text.strip()}”，应为{year}年度"
            yield _finding("sentences.year", message, (text.place,), (printed,), f"{year}年度")


def _periods(texts: tuple[Text, ...], year: int, kind: str) -> Iterator[Finding]:
    """Report projects of this budget that run only in years before it."""
    entry = words()["period"]
    pattern, heading = re.compile(entry["pattern"]), False
    for text in texts if kind == "budget" else ():
        named = any(word in text.text for word in entry["headings"])
        for match in pattern.finditer(text.text) if named or heading else ():
            if int(match["to"]) < year:
                message = f"{year}年预算的项目实施周期写为“{match.group()}”，已在本年度之前结束"
                yield _finding("sentences.year", message, (text.place,), (match.group(),), f"{year}年")
        heading = named
