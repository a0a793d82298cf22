"""Put a year of performance, all invented, into an example book: `python -m examples.cycle`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from yujue.facts.book import Achievement, Book, Counted, Execution, Rectification, ResultUse
from yujue.reading.book import read_book
from yujue.writing.book import write_book

DATA: dict[str, Any] = tomllib.loads(Path(__file__).with_name("cycle.toml").read_text("utf-8"))


def with_cycle(book: Book) -> Book:
    """Give the book with what became of its goals."""
    return replace(
        book,
        execution=tuple(_execution(book)),
        achievements=(*_achievements(book), *_of_department()),
        rectifications=tuple(Rectification(**_of(book, each)) for each in DATA["rectification"]),
        results=tuple(ResultUse(**_of(book, each)) for each in DATA["result"]),
        counted=tuple(Counted(**{**each, "value": Decimal(each["value"])}) for each in DATA["counted"]),
    )


def _of(book: Book, each: dict[str, Any]) -> dict[str, Any]:
    rest = {name: value for name, value in each.items() if name != "project"}
    return {"pro_code": book.projects[each["project"] - 1].pro_code, **rest}


def _budget(book: Book, code: str, nature: str = "") -> int:
    mine = (one for one in book.lines if one.pro_code == code and nature in {"", one.nature})
    return sum(one.amounts.get("budget", 0) for one in mine)


def _execution(book: Book) -> Iterator[Execution]:
    for at in DATA["at"]:
        for project, share in zip(book.projects, at["shares"], strict=True):
            fen = _budget(book, project.pro_code)
            yield Execution(at["date"], project.pro_code, {"adjusted": fen, "final": fen * share // 100})
        share = 58 if at["date"].endswith("07-31") else 99
        for nature in dict.fromkeys(line.nature for line in book.lines if not line.pro_code):
            fen = _budget(book, "", nature)
            yield Execution(at["date"], "", {"adjusted": fen, "final": fen * share // 100}, nature)


def _achievements(book: Book) -> Iterator[Achievement]:
    others = {(one["project"], one["date"], one["name"]): one for one in DATA["other"]}
    for at in DATA["at"]:
        for n, (project, share) in enumerate(zip(book.projects, at["shares"], strict=True), 1):
            spent = Decimal(_budget(book, project.pro_code) * share // 100) / 1_000_000
            for name, values in DATA["actual"].items():
                other = others.get((n, at["date"], name), {})
                actual = other.get("actual", values[at["date"]]).format(spent=f"{spent.normalize():f}")
                proof = DATA["evidence"] if actual else ""
                said = (other.get("reason", ""), other.get("measures", ""))
                yield Achievement(at["date"], project.pro_code, name, actual, proof, *said)


def _of_department() -> Iterator[Achievement]:
    whole = DATA["department"]
    for name, one in whole["actual"].items():
        mark = Decimal(one["mark"]) if "mark" in one else None
        said = (one.get("reason", ""), one.get("measures", ""))
        yield Achievement(whole["date"], "", name, one["actual"], whole["evidence"], *said, mark)


if __name__ == "__main__":
    file = Path(__file__).with_name(DATA["file"])
    write_book(with_cycle(read_book(file)[0]), file)
