"""The header of a table: paths of columns become merged cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from yujue.layout.model import LaidCell

Path = tuple[str, ...]


def head_rows(paths: Sequence[Path]) -> int:
    """Give the depth of the header: that of its longest path, and none where no column has a header."""
    return max((len(path) for path in paths), default=0)


def head_cells(paths: Sequence[Path]) -> tuple[LaidCell, ...]:
    """Merge neighbours that share a header and all that stands above it; the lowest header reaches the body."""
    depth = head_rows(paths)
    return tuple(cell for level in range(depth) for cell in _level(paths, level, depth))


def _level(paths: Sequence[Path], level: int, depth: int) -> Iterator[LaidCell]:
    start = 0
    while start < len(paths):
        stop = _end_of_group(paths, start, level)
        if level < len(paths[start]):
            last = level == len(paths[start]) - 1
            rows = depth - level if last else 1
            yield LaidCell(paths[start][level], level, start, rows, stop - start, align="center", bold=True)
        elif not paths[start] and level == 0:
            yield LaidCell("", 0, start, depth, 1, align="center")
        start = stop


def _end_of_group(paths: Sequence[Path], start: int, level: int) -> int:
    """Give the end of the columns under one header; a lowest header stands over its own column alone."""
    stop = start + 1
    if level >= len(paths[start]) - 1:
        return stop
    same = paths[start][: level + 1]
    while stop < len(paths) and len(paths[stop]) > level + 1 and paths[stop][: level + 1] == same:
        stop += 1
    return stop
