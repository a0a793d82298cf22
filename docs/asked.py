"""Write what each edition asks people for, as its text needs it: `python -m docs.asked`.

The text of an edition (document.j2) is written for a department that has every kind of money, unit and change; what is
missing then is what the edition may ask for. Subjects and projects of one book are left out: they are asked for by name
when a book has them. `tests/test_docs.py` fails when a list is not what this would write.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from yujue.compiling.facts import book_facts
from yujue.compiling.goals import compile_goals
from yujue.compiling.narrative import compile_narrative
from yujue.compiling.result import Need
from yujue.facts import Slice
from yujue.facts.book import Balance, Book, Income, Line, Procurement, Stated, Unit
from yujue.forms import edition, edition_file
from yujue.forms.data import edition_names
from yujue.forms.measures import measure

FOLDER = Path(__file__).parents[1] / "src" / "yujue" / "forms" / "editions"
NOTE = "# 由 python -m docs.asked 按 document.j2 写成：这种公开文本要人写的文字、要人填的数。改文本，不改这里。\n"
YEAR = 2001
FUNDS = ("111", "119", "12", "13", "2", "31", "32", "33", "34", "39")
ECONOMICS = ("30101", "30201", "30212", "30217", "30231", "31013")
STAGES = ("budget", "adjusted", "executed", "final")


def everything(name: str) -> Book:
    """Give a book that has every kind of money, unit and procurement."""
    own = edition(name)
    amounts = dict.fromkeys(("budget", own.kind), 10_000)
    return Book(
        own.kind,
        name,
        YEAR,
        "9",
        "某",
        level=own.level or "department",
        units=(Unit("901", "甲", "行政"), Unit("902", "乙", "参公"), Unit("903", "丙", "事业")),
        income=tuple(Income("901", fund, origin, amounts) for fund in FUNDS for origin in ("current", "carryover")),
        lines=tuple(lines(amounts)),
        balances=(Balance("901", "closing", "111", amounts), Balance("903", "distribution", "31", amounts)),
        procurement=tuple(
            Procurement("901", kind, kind, "2010101", "30201", "111", "current", "basic.public", amounts)
            for kind in ("goods", "works", "services")
        ),
        stated=(Stated(Decimal(1), measure="special_transfer.count"),),
    )


def lines(amounts: dict[str, int]) -> Iterator[Line]:
    """Give expenditure of each nature, fund and economic class."""
    for fund in ("111", "12", "13", "31"):
        for origin in ("current", "carryover"):
            for economic in ECONOMICS:
                nature = "basic.personnel" if economic.startswith("301") else "basic.public"
                yield Line("901", "2010101", economic, "50201", fund, origin, nature, amounts)
            for nature in ("project.specific", "project.other_operating", "superior", "operating", "subsidy"):
                yield Line("903", "2010102", "30201", "50502", fund, origin, nature, amounts)


def needs_of(name: str) -> list[Need]:
    """Give all that an edition may ask for: first what is unknown of last year, then the reasons for changes."""
    book = everything(name)
    found: dict[str, Need] = {}
    for _ in range(2):
        facts = book_facts(book)
        narrative, goals = compile_narrative(book, facts, ()), compile_goals(book, facts)
        for need in (*narrative.needs, *narrative.offers, *goals.needs):
            found.setdefault(need.key, need)
            if need.key.startswith("last."):
                slice_ = Slice.of(**last_of(need.key, book.kind), fiscal_year=str(YEAR - 1))
                book = replace(book, stated=(*book.stated, Stated(Decimal(1), slice_)))
    return [need for key, need in found.items() if ".func." not in key and not key.startswith("project.")]


def last_of(key: str, kind: str) -> dict[str, str]:
    """Give the slice of a figure of last year, with its stage."""
    name = key.removeprefix("last.")
    stage, _, rest = name.partition(".")
    stage, name = (stage, rest) if stage in STAGES else (kind, name)
    return {**measure(name).sum.as_dict(), "stage": stage}


def asked(name: str) -> str:
    """Give the text of an edition's asked.toml."""
    kind = edition(name).kind
    entries = [*(entry(need, kind) for need in sorted(needs_of(name), key=lambda need: order(need.key)))]
    return NOTE + "".join(entries)


def order(key: str) -> int:
    """Put texts before reasons, figures of last year before counts."""
    return ("reason", "last", "count").index(key.partition(".")[0]) + 1 if key.partition(".")[0] in ORDERED else 0


ORDERED = ("reason", "last", "count")


def entry(need: Need, kind: str) -> str:
    """Write one thing that is asked for."""
    if need.key.startswith("last."):
        label = need.label.replace(f"{YEAR - 1}年", "{last} 年")
        members = ", ".join(
            f"{name} = {json.dumps(member)}" for name, member in sorted(last_of(need.key, kind).items())
        )
        return f"\n[[figure]]\nlabel = {quoted(label)}\nyears = -1\nslice = {{ {members} }}\n"
    if need.key.startswith("count."):
        return f'\n[[figure]]\nlabel = {quoted(need.label)}\nmeasure = "{need.key.removeprefix("count.")}"\n'
    return f'\n[[text]]\nkey = "{need.key}"\nlabel = {quoted(need.label)}\n'


def quoted(text: str) -> str:
    """Write a text as a TOML string."""
    return json.dumps(text, ensure_ascii=False)


EDITIONS = tuple(name for name in edition_names() if edition_file(name, "document.j2") is not None)


def main() -> None:
    """Write the lists."""
    for name in EDITIONS:
        path = FOLDER / name / "asked.toml"
        path.write_text(asked(name), "utf-8")
        sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
