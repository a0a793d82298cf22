"""A table's header as rows of spanning cells, from the columns' paths."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HeaderCell:
    """A header cell with its spans; `names` where it stands alone over the column that names the rows."""

    text: str
    columns: int
    rows: int
    names: bool = False


def header_rows(paths: list[tuple[str, ...]], naming: frozenset[int] = frozenset()) -> list[list[HeaderCell]]:
    """Give the header from the top down; neighbours with the same path so far are one cell.

    `naming` are the columns, from 0, that name the rows.
    """
    depth = max((len(path) for path in paths), default=0)
    rows: list[list[HeaderCell]] = []
    for level in range(depth):
        row: list[HeaderCell] = []
        start = 0
        while start < len(paths):
            end = _end(paths, start, level)
            if len(paths[start]) > level:
                last = level == len(paths[start]) - 1
                names = last and start in naming
                row.append(HeaderCell(paths[start][level], end - start, depth - level if last else 1, names))
            elif not paths[start] and level == 0:
                row.append(HeaderCell("", end - start, depth))
            start = end
        rows.append(row)
    return rows


def _end(paths: list[tuple[str, ...]], start: int, level: int) -> int:
    """Give where the cell that begins at `start` ends: leaves stand alone."""
    head = paths[start][: level + 1]
    end = start + 1
    while len(paths[start]) > level + 1 and end < len(paths) and _joins(paths[end], head, level):
        end += 1
    return end


def _joins(path: tuple[str, ...], head: tuple[str, ...], level: int) -> bool:
    return len(path) > level + 1 and path[: level + 1] == head
