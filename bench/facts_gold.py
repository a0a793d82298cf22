"""How much of two completely worked documents is read right: `python -m bench.facts_gold [SHARED] [--misses]`.

A table cell is right when a row of the same line has a cell with the gold's exact amount under a column whose
path equals the gold's. A narrative number is right when its value stands among the quantities of its lines; an
amount must have a measure too.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from yujue.api.json_read import to_json
from yujue.api.read import read
from yujue.facts import unit_factor
from yujue.facts.printed import parse_number

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """Right of all, and a line for each miss."""

    right: int
    of: int
    misses: tuple[str, ...]

    @property
    def percent(self) -> float:
        """Right in percent of all."""
        return 100 * self.right / self.of if self.of else 100.0

    def __str__(self) -> str:
        return f"{self.right}/{self.of} = {self.percent:.2f} %"


def score(results: list[tuple[bool, str]]) -> Score:
    return Score(sum(ok for ok, _ in results), len(results), tuple(text for ok, text in results if not ok))


def gold_cells(gold: Json) -> Iterator[tuple[Json, Json, str, Decimal]]:
    """Give table, row, column key and amount in 元 of every number that a gold table holds."""
    for table in gold["tables"]:
        kinds = {column["key"]: column.get("type", "num") for column in table["columns"]}
        factor = unit_factor(table.get("unit") or "万元") or Decimal(1)
        for row in table["rows"]:
            for key, value in row["values"].items():
                number = parse_number(value, factor) if isinstance(value, str) else None
                if number is not None and kinds.get(key) == "num":
                    yield table, row, key, number.amount


def bare(path: list[str]) -> tuple[str, ...]:
    """Give a path without white space and without the particle 的, which the gold evens out."""
    return tuple("".join(part.split()).replace("的", "") for part in path)


def read_cells(found: Json) -> dict[int, list[tuple[tuple[str, ...], Decimal]]]:
    """Give, for every line, the column paths and amounts read there."""
    lines: dict[int, list[tuple[tuple[str, ...], Decimal]]] = {}
    for table in found["tables"]:
        for row in table["rows"]:
            for cell in row["cells"]:
                if cell["amount"] is not None:
                    path = bare(table["columns"][cell["column"]]["path"])
                    lines.setdefault(row["line"], []).append((path, Decimal(cell["amount"])))
    return lines


def score_cells(gold: Json, found: Json) -> Score:
    lines = read_cells(found)
    results = []
    for table, row, key, amount in gold_cells(gold):
        path = next(bare(column["path"]) for column in table["columns"] if column["key"] == key)
        here = lines.get(row["line"], [])
        got = [f"{'/'.join(p)}={a}" for p, a in here if a == amount or p == path]
        results.append(((path, amount) in here, f"{table['id']} line {row['line']} {'/'.join(path)}={amount}: {got}"))
    return score(results)


def gold_numbers(gold: Json) -> Iterator[tuple[range, str, Decimal, str, str]]:
    """Give lines, printed form, value, unit and key of every number in the gold's narrative."""
    for item in gold["narrative"]:
        for number in item.get("numbers", [item]):
            first, last = item.get("lines") or (item["line"], item["line"])
            unit = number["unit"] or ""
            plain = parse_number(number["printed"].rstrip("%％"), unit_factor(unit) or Decimal(1))
            if plain is not None:
                yield range(first, last + 1), number["printed"], plain.amount, unit, number["key"]


def score_numbers(gold: Json, found: Json) -> tuple[Score, Score]:
    """Score values, and measures of amounts; each quantity read serves one gold number."""
    left: dict[int, list[Json]] = {}
    for statement in found["statements"]:
        left.setdefault(statement["line"], []).extend(statement["quantities"])
    values, measures = [], []
    for lines, printed, value, unit, key in gold_numbers(gold):
        here = [q for line in lines for q in left.get(line, ()) if Decimal(q["value"]) == value]
        best = next((q for q in here if q["measure"]), here[0] if here else None)
        text = f"line {lines[0]} {key} {printed}{unit}"
        values.append((best is not None, text))
        if unit_factor(unit):
            measures.append((best is not None and best["measure"] is not None, text))
        for line in lines:
            if best is not None and any(q is best for q in left.get(line, ())):
                left[line] = [q for q in left[line] if q is not best]
    return score(values), score(measures)


def main(shared: Path, *, show: bool) -> None:
    for path in sorted((shared / "gold").glob("*.facts.json")):
        gold = json.loads(path.read_text("utf-8"))
        found = to_json(read(shared / "seeds" / path.name.replace(".facts.json", ".txt")))
        numbers, measures = score_numbers(gold, found)
        parts = {"cells": score_cells(gold, found), "narrative values": numbers, "amounts with a measure": measures}
        print(path.name, *(f"{name} {part}" for name, part in parts.items()), sep="\n  ")
        for name, part in parts.items():
            for miss, times in Counter(part.misses).items() if show else ():
                print(f"    missed {name}: {miss}" + (f" ×{times}" if times > 1 else ""))


if __name__ == "__main__":
    arguments = [a for a in sys.argv[1:] if not a.startswith("-")]
    here = Path(arguments[0]) if arguments else Path(__file__).parents[2] / "shared"
    main(here, show="--misses" in sys.argv)
