"""Parts within parts: 面积 A，其中 a（其中 a1，a2），b. Brackets and 其中 tell which figure is part of which."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.relation import Relation
from yujue.checking.sentences.said import Said
from yujue.checking.sentences.sums import total

_SIGNS = re.compile(r"其中|[（(]|[)）]|[。；;]")
KINDS = ("area", "amount")


def nested_sums(said: Iterable[Said]) -> Iterator[Relation]:
    """Give a doubtful identity for each figure with several parts."""
    for paragraph in said:
        for kind in KINDS:
            for whole, parts in trees(paragraph, kind):
                if len(parts) > 1 and not _known(paragraph, whole, parts):
                    yield total(whole, parts, certain=False)


def trees(paragraph: Said, kind: str) -> Iterator[tuple[Figure, list[Figure]]]:
    """Walk over the figures of a kind with the parts that the punctuation gives them."""
    found: list[tuple[Figure, list[Figure]]] = []
    open_: list[tuple[int, list[Figure]]] = []
    last: Figure | None = None
    depth = 0
    for sign, figure in _events(paragraph, kind):
        if figure is not None:
            if open_:
                open_[-1][1].append(figure)
            last = figure
        elif sign == "其中" and last is not None:
            found.append((last, []))
            open_.append((depth, found[-1][1]))
        elif sign in "（(":
            depth += 1
        elif sign in "）)":
            depth = max(depth - 1, 0)
            open_ = [(d, parts) for d, parts in open_ if d <= depth]
        elif not depth:
            open_, last = [], None
    yield from found


def _events(paragraph: Said, kind: str) -> Iterator[tuple[str, Figure | None]]:
    text, pairs = paragraph.statement.text, zip(paragraph.statement.quantities, paragraph.figures, strict=True)
    spoken = [(q.start, "", f) for q, f in pairs if q.kind == kind and q.role == "level"]
    signs = [(m.start(), m.group(), None) for m in _SIGNS.finditer(text)]
    for _, sign, figure in sorted([*spoken, *signs], key=lambda event: event[0]):
        yield sign, figure


def _known(paragraph: Said, whole: Figure, parts: list[Figure]) -> bool:
    mine = (whole.id, {part.id for part in parts})
    groups = paragraph.statement.sums
    figures = paragraph.figures
    return any((figures[g.whole].id, {figures[n].id for n in g.parts}) == mine for g in groups)
