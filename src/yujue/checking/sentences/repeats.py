"""The same quantity printed more than once in the narrative."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.form import equal
from yujue.checking.sentences.kinship import same_thing
from yujue.checking.sentences.printed_tables import Printings, plain
from yujue.checking.sentences.relation import Relation
from yujue.checking.sentences.said import Said
from yujue.facts import Slice


def repeats(said: Iterable[Said], tables: Printings) -> Iterator[Relation]:
    """Give an identity between each printing of an amount and the most frequent one.

    Where the tables print both of two amounts that differ, perhaps only their scope was read wrong.
    """
    groups: dict[Slice, list[Figure]] = {}
    for paragraph in said:
        for quantity, figure in paragraph.quantities("level"):
            if quantity.kind == "amount" and figure.slice is not None:
                groups.setdefault(plain(figure.slice), []).append(figure)
    for group in groups.values():
        yield from _equal_to_most(group, tables)


def _equal_to_most(group: list[Figure], tables: Printings) -> Iterator[Relation]:
    if len(group) < 2:
        return
    often = Counter(figure.value for figure in group)
    first = max(group, key=lambda f: (often[f.value], f.printed.decimals))
    for figure in group:
        if figure.id != first.id and (figure.interval.meets(first.interval) or same_thing(figure, first)):
            apart = not figure.interval.meets(first.interval) and figure.statement != first.statement
            ceiling = "doubtful" if apart and tables.seen(first) and tables.seen(figure) else "error"
            yield Relation("sentences.repeat", (first, figure), equal(), ceiling)
