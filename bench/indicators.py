"""Indicators of goal tables against the gold: `python -m bench.indicators [--show]`.

For each of the two documents that are worked out completely: every indicator of the overall goals and of the project
goals, compared by the line of the text, name, class, sign, target, unit, upper bound. `--show` lists what differs.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from bench.gold import squeeze
from bench.originals import SAMPLES
from yujue import api
from yujue.disclosure import Indicator

SHARED = SAMPLES.parent
KINDS = {"cost": "成本", "output": "产出", "benefit": "效益", "satisfaction": "满意度"}
_TARGET = re.compile(r"(?P<op>[≥≤=><＝]?)(?P<low>\d+(?:\.\d+)?)(?P<unit>.*)")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Wanted:
    """An indicator as the gold has it; words without a number have the operator text and no number."""

    line: int
    name: str
    level1: str
    level2: str
    operator: str
    target: str
    unit: str


def wanted(gold: dict[str, Any]) -> Iterator[Wanted]:
    """Give the gold's indicators, in either of the two shapes that the gold has."""
    for table in gold["tables"]:
        if table["kind"] not in {"overall_performance", "project_performance"}:
            continue
        for row in table["rows"]:
            yield from _of_row(row)


def _of_row(row: dict[str, Any]) -> Iterator[Wanted]:
    values = row.get("values", {})
    for each in row.get("indicators", []):
        yield _parsed(each["line"], each["name"], KINDS[each["kind"]], "", each["value"])
    if row.get("role") == "indicator" and "level1" in row:
        yield _parsed(row["line"], row["name"], row["level1"], row["level2"], row["value"])
    if "level3" in values:
        yield _written(row["line"], values["level3"], values["level1"], values["level2"], values["target"])
    for kind, words in KINDS.items():
        if values.get(f"{kind}.indicator"):
            yield _written(row["line"], values[f"{kind}.indicator"], words, "", values[f"{kind}.target"] or "")


def _parsed(line: int, name: str, level1: str, level2: str, value: dict[str, Any]) -> Wanted:
    if value["kind"] == "range":
        return Wanted(line, name, level1, level2, "range", f"{value['low']}-{value['high']}", value.get("unit", ""))
    if value["kind"] != "number":
        return Wanted(line, name, level1, level2, "text", value["text"], "")
    return Wanted(line, name, level1, level2, value.get("op", ""), value["low"], value.get("unit", ""))


def _written(line: int, name: str, level1: str, level2: str, text: str) -> Wanted:
    found = _TARGET.fullmatch(squeeze(text))
    if found is None or _NUMBER.search(found["unit"]):
        return Wanted(line, name, level1, level2, "text", text, "")
    return Wanted(line, name, level1, level2, found["op"] or "=", found["low"], found["unit"])


def differences(one: Wanted, read: Indicator) -> list[str]:
    """Name the parts in which an indicator as read differs from the gold."""
    operator = "=" if read.operator in {"", "="} and one.operator == "=" else read.operator
    found = [name for name in ("level1", "level2") if not _class_is(getattr(one, name), getattr(read, name))]
    found += ["operator"] if operator != one.operator else []
    found += ["target"] if squeeze(str(read.target)) != squeeze(one.target) else []
    return found + (["unit"] if squeeze(read.unit) != squeeze(one.unit) else [])


def _class_is(gold: str, read: str) -> bool:
    return not gold or squeeze(gold).removesuffix("指标") == squeeze(read).removesuffix("指标")


def compare(name: str, *, show: bool) -> None:
    """Print a document's line of the table."""
    gold = list(wanted(json.loads((SHARED / "gold" / f"{name}.facts.json").read_text("utf-8"))))
    waiting = list(api.read(SHARED / "seeds" / f"{name}.txt").indicators)
    count = dict.fromkeys(("read", "whole", *(each.name for each in fields(Wanted)[2:])), 0)
    for one in gold:
        mine = next((i for i in waiting if i.place.line == one.line and squeeze(i.name) == squeeze(one.name)), None)
        if mine is None:
            print(*(["  missing", one] if show else ()), end="\n" if show else "")
            continue
        waiting.remove(mine)
        wrong = differences(one, mine)
        count["read"] += 1
        count["whole"] += not wrong
        for part in (each.name for each in fields(Wanted)[2:]):
            count[part] += part not in wrong
        if wrong and show:
            print("  differs", wrong, one, (mine.level1, mine.level2, mine.operator, mine.target, mine.unit))
    shares = "".join(f"{value:>10}" for value in count.values())
    print(f"{name:<38}{len(gold):>6}{shares}{len(waiting):>8}")
    for extra in waiting if show else ():
        print("  extra", extra.place.line, extra.name, extra.target)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    show = parser.parse_args().show
    parts = ("read", "whole", *(each.name for each in fields(Wanted)[2:]))
    print(f"{'document':<38}{'gold':>6}" + "".join(f"{each:>10}" for each in parts) + f"{'extra':>8}")
    for path in sorted((SHARED / "gold").glob("*.facts.json")):
        compare(path.name.removesuffix(".facts.json"), show=show)


if __name__ == "__main__":
    main()
