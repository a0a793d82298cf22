"""The indicator library: names, units, directions and usual targets of published goals, and suggestions from it."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from rapidfuzz import fuzz

from yujue.forms.initials import initials

FIELDS = (
    *("name", "level1", "level2", "unit", "direction", "targets", "field", "seen"),
    *("standard", "formula", "evidence"),
)
TARGET = re.compile(r"[≥≤=><]?\d+(?:\.\d+)?[^\d\s，。；]{0,6}|[\u4e00-\u9fff]{1,4}")
"""What a target of the library may look like: a sign, a number and a unit, or a word."""
LEAST = 45
WHOLE = 100


@dataclass(frozen=True, slots=True)
class Known:
    """An indicator of the library.

    `targets` are usual ones as printed; `field` a functional class, "" for any; `seen` how many goal tables have it.
    `standard`, `formula`, `evidence` as published forms print them, "" where they print nothing.
    """

    name: str
    level1: str
    level2: str
    unit: str
    direction: str
    targets: tuple[str, ...]
    field: str
    seen: int
    standard: str = ""
    formula: str = ""
    evidence: str = ""


@cache
def library() -> tuple[Known, ...]:
    """Give the whole library (`library.csv`)."""
    with (resources.files(__package__) / "library.csv").open(encoding="utf-8") as file:
        return tuple(_known(row) for row in csv.DictReader(file))


def _known(row: dict[str, str]) -> Known:
    targets = tuple(row["targets"].split())
    plain = (row["name"], row["level1"], row["level2"], row["unit"], row["direction"])
    said = {name: row[name] for name in ("standard", "formula", "evidence")}
    return Known(*plain, targets, row["field"], int(row["seen"]), **said)


def suggest_indicators(text: str, level1: str = "", field: str = "", many: int = 10) -> tuple[Known, ...]:
    """Give the indicators that a beginning, a piece, a misspelling or the pinyin initials of a name may mean.

    The likeliest come first. `level1` (成本指标, 产出 …) narrows to a class; `field` (a functional class such as
    206) goes before other fields.
    Without text, what is seen most comes first.
    """
    wanted = "".join(text.split())
    chosen = [each for each in library() if each.level1.startswith(level1.removesuffix("指标"))]
    scored = [(_likeness(wanted, each), each) for each in chosen]
    likely = [(likeness, each) for likeness, each in scored if likeness >= LEAST]
    ranked = sorted(likely, key=lambda one: (-one[0], one[1].field not in {field, ""}, -one[1].seen, one[1].name))
    return tuple(each for _, each in ranked[:many])


def _likeness(wanted: str, each: Known) -> float:
    """Give 0–100, and above for a beginning or a piece of the name."""
    if not wanted:
        return WHOLE
    if wanted in each.name:
        return 2 * WHOLE if each.name.startswith(wanted) else WHOLE + 1
    if wanted.isascii() and wanted.isalpha() and wanted.lower() in (short := _initials(each.name)):
        return 2 * WHOLE if short.startswith(wanted.lower()) else WHOLE + 1
    return float(fuzz.ratio(wanted, each.name))


@cache
def _initials(name: str) -> str:
    return initials(name)
