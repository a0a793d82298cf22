"""The indicator library made from published goals: `python -m bench.indicator_library` writes it anew.

Names, units, signs and numbers of indicators are public facts of the goal tables in ../shared. Kept by rule: a name
that ends as an indicator does (…率, …数量, …满意度), without digits, punctuation or a piece of the document's own
organisation; the unit, class and direction most documents give; at most three usual targets; the field is the
functional class in which the document spends most, blank where several fields use it. What a target is set by, how
it is counted and where its figure is from is taken where forms print it; a note that begins 名称=… is a formula.
"""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from bench.originals import SAMPLES
from yujue import api
from yujue.disclosure import Disclosure, Indicator
from yujue.forms.goal_words import bare, level2_of
from yujue.performance.library import FIELDS, TARGET

WHERE = Path(__file__).parents[1] / "src" / "yujue" / "performance" / "library.csv"
_ENDING = re.compile(r"(?:率|数|数量|人次|场次|金额|成本|标准|度|性|时间|周期|面积|能力|水平|年限|比例|占比|影响力)$")
_FORMULA = re.compile(r"[=＝][^。；]*?[/÷](?:[^。；]*?100[%％]|[^。；]*)")
_PLAIN = re.compile(r"[\u4e00-\u9fff“”]{4,16}")
_ASIDE = ("208", "210", "221", "224")
MOST_TARGETS = 3
ITEM = 7
"""Digits of a functional code down to 项."""


def documents() -> Iterator[Disclosure]:
    """Give the published documents that have goals."""
    paths = [*sorted((SAMPLES.parent / "seeds").glob("*.txt")), *sorted(SAMPLES.glob("*.pdf"))]
    yield from (found for found in map(api.read, paths) if found.indicators)


def field_of(disclosure: Disclosure) -> str:
    """Give the functional class with the most money, social security and housing aside."""
    spent: Counter[str] = Counter()
    for table in disclosure.tables:
        for row in table.rows:
            if row.code and len(row.code) == ITEM and row.code[0] == "2" and row.code[:3] not in _ASIDE:
                spent[row.code[:3]] += int(max((cell.amount or 0 for cell in row.cells), default=0))
    return spent.most_common(1)[0][0] if spent else ""


def fits(indicator: Indicator, organisation: str) -> bool:
    """Tell whether an indicator may stand in the library."""
    name = "".join(indicator.name.split())
    pieces = {organisation[at : at + 3] for at in range(len(organisation) - 2)}
    return bool(_PLAIN.fullmatch(name) and _ENDING.search(name)) and not any(piece in name for piece in pieces)


def rows() -> Iterator[dict[str, str]]:
    """Give the rows of the library, by class and name."""
    found: dict[str, list[tuple[Indicator, str]]] = defaultdict(list)
    for disclosure in documents():
        field = field_of(disclosure)
        for each in disclosure.indicators:
            if fits(each, disclosure.document.organisation or ""):
                found["".join(each.name.split())].append((each, field))
    for name, group in sorted(found.items(), key=lambda one: (one[1][0][0].level1, one[0])):
        yield _row(name, group)


def _row(name: str, group: list[tuple[Indicator, str]]) -> dict[str, str]:
    def usual(values: Iterator[str]) -> str:
        counted = Counter(value for value in values if value)
        return counted.most_common(1)[0][0] if counted else ""

    fields = {field for _, field in group}
    targets = Counter(target for each, _ in group if (target := _target(each)))
    return {
        "name": name,
        "level1": usual(bare(each.level1) for each, _ in group),
        "level2": usual(bare(each.level2) for each, _ in group),
        "unit": usual(each.unit for each, _ in group),
        "direction": usual(each.direction.name for each, _ in group if each.unit)
        or usual(each.direction.name for each, _ in group),
        "targets": " ".join(target for target, _ in targets.most_common(MOST_TARGETS)),
        "field": fields.pop() if len(fields) == 1 and level2_of(name) is None else "",
        "seen": str(len(group)),
        "standard": usual(each.standard for each, _ in group),
        "formula": usual(_formula(each) for each, _ in group),
        "evidence": usual(each.evidence for each, _ in group),
    }


def _formula(each: Indicator) -> str:
    """Give the formula that the form prints, also at the beginning of its note; up to the first full stop."""
    note = "".join(each.note.split())
    found = _FORMULA.match(note.removeprefix("".join(each.name.split())))
    return each.formula or (found[0].strip("=＝") if found else "")


def _target(each: Indicator) -> str:
    text = "".join(each.text.split()).replace("(", "").replace(")", "")
    text = re.sub(r"\.0+(?=\D|$)", "", text)
    return text if TARGET.fullmatch(text) and text not in each.name else ""


def main() -> None:
    """Write the library."""
    with WHERE.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, FIELDS, lineterminator="\n")
        out.writeheader()
        out.writerows(rows())


if __name__ == "__main__":
    main()
