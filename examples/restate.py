"""Put published figures under invented names, with texts of our own: nothing of a document's wording stays."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from yujue.codes import name_of
from yujue.compiling import Need, compile_book
from yujue.facts import Slice
from yujue.facts.book import Book, IndicatorEntry, Stated, Task
from yujue.forms import edition_file
from yujue.forms.measures import measure

DATA: dict[str, Any] = tomllib.loads(Path(__file__).with_name("restated.toml").read_text("utf-8"))
NUMERALS = "一二三四五六七八九十"
REPEATS = 4
"""Each time that what is asked for is filled in, something else may be asked for."""


def restate(book: Book, one: dict[str, Any]) -> Book:
    """Give the book of an invented department with the figures and codes of this one."""
    named = _renamed(book, one)
    texts = {key: text.format(organisation=one["organisation"]) for key, text in DATA["texts"].items() if key != "use"}
    filled = replace(named, texts=texts, tasks=_tasks(), indicators=_indicators(named))
    for _ in range(REPEATS):
        needs = compile_book(filled).needs
        if not needs:
            break
        filled = _fill(filled, needs)
    return filled


def _renamed(book: Book, one: dict[str, Any]) -> Book:
    names = dict(zip(sorted(unit.agency_code for unit in book.units), one["units"], strict=True))
    codes = {p.pro_code: f"{one['division']}{book.fiscal_year % 100}{n:013d}" for n, p in enumerate(book.projects, 1)}
    titles = _titles(book)
    return replace(
        book,
        edition=one["edition"],
        organisation=one["organisation"],
        mof_div_code=one["division"] + "000",
        units=tuple(replace(unit, name=names[unit.agency_code]) for unit in book.units),
        lines=tuple(replace(line, pro_code=codes.get(line.pro_code, "")) for line in book.lines),
        projects=tuple(
            replace(
                p, pro_code=codes[p.pro_code], name=titles[p.pro_code], goal=f"完成{titles[p.pro_code]}安排的年度任务。"
            )
            for p in book.projects
        ),
        procurement=tuple(
            replace(item, pro_code=codes.get(item.pro_code, ""), name=f"办公{kind}")
            if (kind := _kind(item.procurement))
            else item
            for item in book.procurement
        ),
    )


def _kind(procurement: str) -> str:
    return {"goods": "用品采购", "works": "用房修缮", "services": "服务采购"}.get(procurement, "")


def _titles(book: Book) -> dict[str, str]:
    """Name each project after the function that most of its money is for."""
    titles: dict[str, str] = {}
    for project in book.projects:
        mine = [line for line in book.lines if line.pro_code == project.pro_code]
        largest = max(mine, key=lambda line: sum(line.amounts.values()), default=None)
        function = (name_of("exp_func", largest.exp_func_code) if largest else None) or "业务"
        title = function.removesuffix("支出") + "项目经费"
        same = sum(other == title or other.startswith(title + "（") for other in titles.values())
        titles[project.pro_code] = f"{title}（{NUMERALS[same]}）" if same else title
    return titles


def _tasks() -> tuple[Task, ...]:
    return tuple(Task(one["name"], one["content"]) for one in DATA["task"])


def _indicators(book: Book) -> tuple[IndicatorEntry, ...]:
    overall = [IndicatorEntry("", **one) for one in DATA["overall"]]
    own = []
    for project in book.projects:
        fen = sum(sum(line.amounts.values()) for line in book.lines if line.pro_code == project.pro_code)
        amount = f"{(Decimal(fen) / 1_000_000).quantize(Decimal('0.01')).normalize():f}"
        for one in DATA["project"]:
            own.append(IndicatorEntry(project.pro_code, **{**one, "target": one["target"].format(amount=amount)}))
    return (*overall, *_inapplicable(book), *own)


def _inapplicable(book: Book) -> list[IndicatorEntry]:
    """Give the indicators that every department of an edition has and this one has no money for."""
    facts = compile_book(book).facts
    fixed = edition_file(book.edition, "sheets.toml") or ""
    return [
        IndicatorEntry("", one["level1"], one["level2"], one["name"], "text", "不适用")
        for one in DATA["without"]
        if one["name"] in fixed and not facts.total(_placed(one["measure"], book.fiscal_year, book.kind))
    ]


def _fill(book: Book, needs: Sequence[Need]) -> Book:
    texts, stated = dict(book.texts), list(book.stated)
    for need in needs:
        key = need.key
        kind, _, name = key.partition(".")
        if kind == "last":
            stated.append(_same_as_this_year(book, name))
        elif kind == "count":
            stated.append(Stated(Decimal(0), measure=name))
        elif kind == "use":
            texts[key] = DATA["texts"]["use"].format(name=name_of("exp_func", name.removeprefix("func.")) or "")
        elif kind == "reason":
            texts[key] = _reason(book, name, len(texts)).format(subject=_subject(need.label))
        else:
            texts[key] = DATA["texts"]["performance"]
    return replace(book, texts=texts, stated=tuple(stated))


def _subject(label: str) -> str:
    """Give what a label asks a reason for: “公务接待费增减变化的主要原因” → 公务接待费."""
    return re.split(r"增减|增加|减少|变化|大于|小于|与|的主要", label)[0]


def _placed(name: str, year: int, stage: str) -> Slice:
    return measure(name).sum.replaced(fiscal_year=str(year), stage=stage)


def _stage(name: str, book: Book) -> tuple[str, str]:
    """Split the stage from the name of a figure that is asked for."""
    first, _, rest = name.partition(".")
    return (first, rest) if first in {"executed", "adjusted", "budget", "final"} else (book.kind, name)


def _same_as_this_year(book: Book, asked: str) -> Stated:
    stage, name = _stage(asked, book)
    facts = compile_book(book).facts
    value = facts.total(_placed(name, book.fiscal_year, book.kind)) or 0
    return Stated(Decimal(value), _placed(name, book.fiscal_year - 1, stage))


def _reason(book: Book, asked: str, at: int) -> str:
    """Give a reason that goes the way the figure goes."""
    _, name = _stage(asked, book)
    facts = compile_book(book).facts
    now = facts.total(_placed(name, book.fiscal_year, book.kind)) or 0
    before = [
        total
        for stage in (book.kind, "executed", "final")
        if (total := facts.total(_placed(name, book.fiscal_year - 1, stage))) is not None
    ]
    reasons: list[str] = DATA["reasons"]["up" if not before or now >= before[0] else "down"]
    return reasons[at % len(reasons)]
