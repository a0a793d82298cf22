"""Header paths of tab-separated tables, where spans are lost and a lower row may have slid to the left."""

from __future__ import annotations

from collections.abc import Sequence

from yujue.forms import column_meaning, is_header_word, plain

Owner = tuple[int, int]
TOTALS = frozenset({"合计", "小计", "总计"})
Owners = list[list[Owner | None]]


def tab_paths(rows: Sequence[Sequence[str]], width: int) -> tuple[tuple[str, ...], ...]:
    """Give each column's header texts from the top down."""
    texts = [[plain(t) for t in row] + [""] * (width - len(row)) for row in rows]
    for r in range(1, len(texts)):
        _mend_groups(texts, r)
        _reseat(texts, r)
    owners = _owners(texts)
    return tuple(_path(texts, owners, c) for c in range(width))


def stacked_paths(rows: Sequence[Sequence[str]], width: int) -> tuple[tuple[str, ...], ...]:
    """Give header paths of a table without lines: what stands in a column's lines is one heading, or one below another.

    A heading over several columns cannot be told from one over a single column there, so none is shared.
    """
    paths = []
    for c in range(width):
        texts = tuple(plain(row[c]) for row in rows if row[c].strip())
        whole = "".join(texts)
        paths.append((whole,) if len(texts) > 1 and is_header_word(whole) else texts)
    return tuple(paths)


def _path(texts: list[list[str]], owners: Owners, column: int) -> tuple[str, ...]:
    seen: list[Owner] = []
    for row in owners:
        owner = row[column]
        if owner is not None and owner not in seen:
            seen.append(owner)
    return tuple(texts[r][c] for r, c in seen)


def _owners(texts: list[list[str]]) -> Owners:
    """Say whose text stands over each position: its own, its left neighbour's in the same group, or the one above."""
    owners: Owners = []
    for r, row in enumerate(texts):
        line: list[Owner | None] = []
        for c, text in enumerate(row):
            above = owners[r - 1][c] if r else None
            left = line[c - 1] if c else None
            if text:
                line.append((r, c))
            elif r == 0:
                line.append(left)
            elif above is not None and _breadth(owners[r - 1], above) == 1:
                line.append(above)
            elif left is not None and left[0] == r and owners[r - 1][c - 1] == above:
                line.append(left)
            else:
                line.append(above)
        owners.append(line)
    return owners


def _breadth(line: list[Owner | None], owner: Owner) -> int:
    return sum(one == owner for one in line)


def _mend_groups(texts: list[list[str]], row: int) -> None:
    """Begin a group over its first heading, or its total, when it stands one column left of that."""
    above = texts[row - 1]
    starts = [c for c, text in enumerate(above) if text]
    for start, stop in zip(starts, [*starts[1:], len(above)], strict=True):
        below = [c for c in range(start, stop) if texts[row][c]]
        if start == 0 or row != 1 or not below:
            continue
        late = below[1] if below[:2] == [start, start + 1] else start
        if not texts[row][start]:
            above[start], above[below[0]] = "", above[start]
        elif texts[row][late] in TOTALS and texts[row][start] not in TOTALS and not _names_rows(texts[row][start]):
            above[start], above[late] = "", above[start]


def _names_rows(heading: str) -> bool:
    """Tell whether a heading is that of the rows' names (项目), with which a side of a table begins."""
    return column_meaning((heading,)).role == "label"


def _open_columns(texts: list[list[str]], row: int) -> list[int]:
    """Give the columns under a group of several columns that has no heading of its own for them yet."""
    owners = _owners(texts[:row])
    last = owners[-1]
    return [c for c, owner in enumerate(last) if owner is not None and _breadth(last, owner) > 1]


def _reseat(texts: list[list[str]], row: int) -> None:
    """Seat the headings of a row under the open groups, in order, when they stand where no group is open."""
    words = [text for text in texts[row] if text]
    seats = [c for c, text in enumerate(texts[row]) if text]
    opened = _open_columns(texts, row)
    if set(seats) <= set(opened) or len(words) != len(opened):
        return
    fresh = [""] * len(texts[row])
    for column, word in zip(opened, words, strict=True):
        fresh[column] = word
    texts[row] = fresh
