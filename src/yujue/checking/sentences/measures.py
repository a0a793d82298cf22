"""Figures outside the tables' world, known by the name of their measure: sums and repeats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from yujue.checking.sentences.data import words
from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.form import equal, total_of
from yujue.checking.sentences.relation import Relation
from yujue.checking.sentences.said import Said

TELLING_DIGITS = 4


def measure_sums(said: Iterable[Said]) -> Iterator[Relation]:
    """Give the declared sums within a paragraph, and doubtful identities of a measure printed twice."""
    seen: dict[str, Figure] = {}
    for paragraph in said:
        measures: dict[str, Figure] = {}
        for quantity, figure in paragraph.quantities("level"):
            if quantity.kind == "amount" and quantity.measure:
                measures.setdefault(quantity.measure, figure)
        for entry in words()["measure_sum"]:
            if all(name in measures for name in (entry["whole"], *entry["parts"])):
                parts = [measures[name] for name in entry["parts"]]
                yield Relation("sentences.sum", (measures[entry["whole"]], *parts), total_of(len(parts)))
        yield from _again(measures, seen)


def _again(measures: dict[str, Figure], seen: dict[str, Figure]) -> Iterator[Relation]:
    for name, figure in measures.items():
        if figure.slice is None and not name.startswith("named.") and digits(figure) >= TELLING_DIGITS:
            first = seen.setdefault(name, figure)
            if first is not figure:
                yield Relation("sentences.repeat", (first, figure), equal(), "doubtful")


def digits(figure: Figure) -> int:
    """Count the digits that tell an amount from another: without zeros at either end."""
    return len(str(abs(figure.printed.value)).replace(".", "").strip("0"))
