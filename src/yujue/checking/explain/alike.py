"""Where else the same figure is printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from yujue.checking.explain.figures import Shown
from yujue.checking.identities.index import LISTED_ROWS
from yujue.checking.identities.rows import ancestors
from yujue.disclosure import Disclosure
from yujue.facts import Slice


def printed_alike(disclosure: Disclosure, figures: Iterable[Shown]) -> dict[str, tuple[str, ...]]:
    """Give for the figures that are printed again the ids of the others, in the order of the document.

    Of a table's rows that have one slice, only the topmost counts; where lines of a list have it, each is a part only.
    """
    groups: dict[Slice, list[Shown]] = defaultdict(list)
    for figure in figures:
        if figure.key is not None and figure.amount is not None:
            groups[figure.key].append(figure)
    found: dict[str, tuple[str, ...]] = {}
    for key, members in groups.items():
        names = [figure.id for figure in _whole(disclosure, key, members)]
        found.update({name: tuple(other for other in names if other != name) for name in names})
    return found


def _whole(disclosure: Disclosure, key: Slice, members: Sequence[Shown]) -> list[Shown]:
    tables: Mapping[str, list[Shown]] = defaultdict(list)
    for figure in members:
        tables[figure.id.rsplit("-", 2)[0] if figure.id.startswith("cell-") else figure.id].append(figure)
    return [figure for same in tables.values() for figure in _of_table(disclosure, key, same)]


def _of_table(disclosure: Disclosure, key: Slice, same: list[Shown]) -> list[Shown]:
    if len(same) == 1:
        return same
    table, rows = int(same[0].id.split("-")[1]), {_row(figure) for figure in same}
    above = ancestors(disclosure.tables[table])
    tops = [figure for figure in same if not rows & above.get(_row(figure), frozenset())]
    listed = any(key.get(name) for name in LISTED_ROWS)
    return tops[:1] if len(tops) == 1 or not listed else []


def _row(figure: Shown) -> int:
    return int(figure.id.split("-")[2])
