"""The text between two figures, clause by clause, and the words in it that say how figures refer to each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from yujue.forms.narrative import wordings
from yujue.recognising.narrative.phrase import stage_of

_BREAK = re.compile(r"（[^（）]*）|(?P<stop>[，。；：！？])")
_BASE = re.compile(
    r"(?:与|比|较|同|对比)(?P<who>(?P<year>(?:19|20)\d\d)年?度?(?:（[^）]*）)?|上年度?(?!结)|上一年度?|去年度?|年初(?=预算))"
    r"(?P<stage>(?:部门|全年|年初|当年|支出|财政拨款|实际|同期)*"
    r"(?:预算执行数|执行数(?:（决算数）)?|预算安排数|预算安排|预算数|预算总数|决算数|决算|预算|数)?)(?:相比较?|对比|比较|比|相)?"
    r"|(?P<yearly>同比)(?!例)|[比较与](?P<own>(?:全年|年初|调整后?)?预算数?)(?:相比)?(?=[增减上下降提])"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of text between breaks: `[start, end)` of the compact text and the break after it ("": a figure)."""

    text: str
    start: int
    stop: str


@dataclass(frozen=True, slots=True)
class Base:
    """What figures are compared with: a year and, where said, a stage; `words` span `[start, end)` of the clause."""

    year: int | None
    stage: str | None
    start: int
    end: int


def clauses(text: str, start: int, end: int) -> Iterator[Clause]:
    """Give the clauses of `text[start:end]`; the last one has no break, and brackets without a figure break nothing."""
    at = start
    for found in _BREAK.finditer(text, start, end):
        if found["stop"]:
            yield Clause(text[at : found.start()], at, found["stop"])
            at = found.end()
    yield Clause(text[at:end], at, "")


def read_base(clause: str, year: int | None) -> Base | None:
    """Read `与2022年预算相比`, `较上年`, `同比`, `比预算数`; `year` is the document's."""
    found = _BASE.search(clause)
    if found is None:
        return None
    last = year - 1 if year is not None else None
    if found["yearly"]:
        return Base(last, None, found.start(), found.end())
    if found["own"]:
        return Base(year, stage_of(found["own"]), found.start(), found.end())
    named = int(found["year"]) if found["year"] else year if found["who"] == "年初" else last
    words = found["stage"] if found["who"] != "年初" else "年初" + found["stage"]
    return Base(named, stage_of(words), found.start(), found.end())


@cache
def _change_pattern() -> re.Pattern[str]:
    moving, comparing = wordings().moving, wordings().comparing
    return re.compile(
        rf"(?:各|均|共|总计|合计|同比|分别|相应|净|总体|一共)*(?P<word>{moving}|(?:{comparing})(?:(?:上年|年初|去年)(?:预算|决算|执行)?|预算|决算|执行)数?)"
        r"(?:了|额|数|率|幅度|幅|比例|金额)?(?:为|约|达|近)?\Z"
    )


@dataclass(frozen=True, slots=True)
class Change:
    """A direction word that a figure follows at once; the label stands left of `start`. `words` is the whole match."""

    word: str
    sign: int
    start: int
    words: str


def read_change(clause: str) -> Change | None:
    """Read 增加, 各减少, 小于上年预算数 at the end of a clause."""
    found = _change_pattern().search(clause)
    if found is None:
        return None
    word = next(known for known in sorted(wordings().signs, key=len, reverse=True) if found["word"].startswith(known))
    return Change(word, wordings().signs[word], found.start(), found["word"])


_SHARE = re.compile(r"占(?P<whole>[^，。；占]{0,24}?)的?(?:比重|比例|百分比|比)?(?:为|约|达)?\Z")
_COMPLETION = re.compile(
    r"(?:(?:完成|达到?|执行)了?(?:[^，。；]{0,6}?)(?P<budget>(?:年初|全年|调整后?|当年|本年|支出|收入)*预算(?:数|安排)?)的?(?:比例)?(?:为|约)?"
    r"|占(?P<share>(?:年初|全年|调整后?)预算数?)的?(?:比例)?(?:为|约)?"
    r"|(?P<rate>预算)?(?:执行率|完成率|完成比例|执行总体进度|执行进度)(?:为|达到?|约)?)\Z"
)


def read_share(clause: str) -> tuple[str, int] | None:
    """Read `占本年支出合计的`: the whole's words and where the label left of it ends."""
    found = _SHARE.search(clause)
    return (found["whole"], found.start()) if found else None


def read_completion(clause: str) -> tuple[str, int] | None:
    """Read `完成年初预算的`: the budget's words and where the label left of it ends."""
    found = _COMPLETION.search(clause)
    return (found["budget"] or found["share"] or "", found.start()) if found else None
