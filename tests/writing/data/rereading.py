"""Read a data package back into facts, with nothing but the csv module."""

from __future__ import annotations

import csv
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

from yujue.facts import DIMENSIONS, Fact, FactSet, Slice


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def fen(text: str) -> int:
    exact = Decimal(text) * 100
    assert exact == int(exact)
    return int(exact)


def slice_of(row: dict[str, str]) -> Slice:
    return Slice.of({name: row[name] for name in DIMENSIONS if row.get(name)})


def facts(folder: Path) -> FactSet:
    topics: dict[str, list[Slice]] = defaultdict(list)
    for row in rows(folder, "topics"):
        topics[row["of"]].append(slice_of(row))
    return FactSet(
        (Fact(slice_of(row), fen(row["amount"])) for row in rows(folder, "facts")),
        stated={slice_of(row): fen(row["amount"]) for row in rows(folder, "stated")},
        topics=topics,
    )
