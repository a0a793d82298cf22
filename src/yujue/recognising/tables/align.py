"""Rows of tab-separated text that slid by a column: seat them so that the table's own sums hold."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from yujue.facts.printed import parse_number
from yujue.forms import is_of_which, key, plain
from yujue.recognising.tables.lanes import Head

Sum = tuple[int, tuple[int, ...]]
Numbers = list[Decimal | None]
FEWEST_ROWS = 2
_TOTALS = frozenset({"合计", "小计", "总计"})
TOLERANCE = Decimal("0.005")


def header_sums(heads: Sequence[Head]) -> tuple[Sum, ...]:
    """Give the sums that the header tree promises: a 合计 or 小计 column is its sisters' sum (其中 left out)."""
    amounts = [c for c, head in enumerate(heads) if head.role == "amount"]
    sums: list[Sum] = []
    _walk(heads, amounts, 0, sums)
    return tuple(sums)


def _walk(heads: Sequence[Head], columns: list[int], depth: int, sums: list[Sum]) -> tuple[int, ...]:
    """Collect the sums below a group and give the columns whose sum is the group's value."""
    parts: list[int] = []
    total = None
    for group in _groups(heads, columns, depth):
        path = heads[group[0]].path
        leaf = len(path) <= depth + 1
        if is_of_which(path[min(depth, len(path) - 1)]) if path else False:
            continue
        if leaf and total is None and path and key(path[-1]) in _TOTALS and not parts:
            total = group[0]
        elif leaf:
            parts += group
        else:
            parts += _walk(heads, group, depth + 1, sums)
    if total is None:
        return tuple(parts)
    if parts:
        sums.append((total, tuple(parts)))
    return (total,)


def _groups(heads: Sequence[Head], columns: list[int], depth: int) -> list[list[int]]:
    groups: list[list[int]] = []
    for c in columns:
        path = heads[c].path
        name = path[depth] if depth < len(path) else ""
        before = heads[groups[-1][0]].path if groups else ()
        same = bool(groups) and depth < len(before) and before[depth] == name and name != "" and len(path) > depth + 1
        if same and len(before) > depth + 1:
            groups[-1].append(c)
        else:
            groups.append([c])
    return groups


def best_shift(rows: Sequence[Sequence[str]], sums: Sequence[Sum]) -> int | None:
    """Give the column at which all rows of a grid lack one cell, None when they stand as they should.

    A row that lacks a cell at `k` has what belongs to column k+1 printed at k. Of equal seatings the one that
    moves least is taken. One row alone is no evidence for the grid.
    """
    numbers = [[_number(text) for text in row] for row in rows]
    if not sums or any(row[-1] is not None for row in numbers):
        return None
    if sum(_broken([row], sums) > 0 for row in numbers) < FEWEST_ROWS:
        return None
    return _least_broken(numbers, sums)


def block_shift(rows: Sequence[Sequence[str]], sums: Sequence[Sum], label: int) -> int:
    """Tell how many columns all rows of a grid lack behind the first (类 款 项 merged into one on a later page).

    `label` is the column of names: after the move it must hold words.
    """
    numbers = [[_number(text) for text in row] for row in rows]
    best, found = _broken(numbers, sums), 0
    if best < FEWEST_ROWS or label < 1:
        return 0
    for lost in range(1, label):
        moved = [[row[0], *[None] * lost, *row[1:-lost]] for row in numbers]
        named = all(not row[label - lost].strip() or _is_words(row[label - lost]) for row in rows)
        free = all(not text.strip() for row in rows for text in row[-lost:])
        if named and free and (broken := _broken(moved, sums)) < best:
            best, found = broken, lost
    return found


def row_shift(row: Sequence[str], sums: Sequence[Sum]) -> int | None:
    """Give the column at which one row lacks a cell: only there do all its sums hold, which else do not."""
    numbers = [_number(text) for text in row]
    if row[-1].strip() or not sums or not _broken([numbers], sums):
        return None
    at = _least_broken([numbers], sums)
    return at if at is not None and not _broken([_moved(numbers, at)], sums) else None


def _least_broken(numbers: Sequence[Numbers], sums: Sequence[Sum]) -> int | None:
    best, found = _broken(numbers, sums), None
    first = min(total for total, _ in sums)
    for k in range(len(numbers[0]) - 1, first - 1, -1):
        broken = _broken([_moved(row, k) for row in numbers], sums)
        if broken < best:
            best, found = broken, k
    return found


def _moved(row: Numbers, at: int) -> Numbers:
    return [*row[:at], None, *row[at:-1]]


def broken_sums(rows: Sequence[Sequence[str]], heads: Sequence[Head]) -> int:
    """Count the header's sums that rows do not keep, as they stand; headers that promise none count as many rows."""
    sums = header_sums(heads)
    return _broken([[_number(text) for text in row] for row in rows], sums) if sums else len(rows)


def _broken(rows: Sequence[Numbers], sums: Sequence[Sum]) -> int:
    return sum(not _holds(row, total, parts) for row in rows for total, parts in sums)


def _holds(row: Numbers, total: int, parts: tuple[int, ...]) -> bool:
    whole = row[total] or Decimal(0)
    values = [row[p] or Decimal(0) for p in parts]
    return abs(whole - sum(values)) <= TOLERANCE * (len(parts) + 1)


def _number(text: str) -> Decimal | None:
    printed = parse_number(plain(text)) if text.strip() else None
    return printed.value if printed is not None else None


def text_shift(row: Sequence[str], heads: Sequence[Head]) -> int | None:
    """Give the amount column that holds words though the row's last cell is free: one blank was lost there."""
    if row[-1].strip():
        return None
    for c, head in enumerate(heads):
        if head.role == "amount" and row[c].strip() and c + 1 < len(row) and _is_words(row[c]):
            return c if heads[c + 1].role == "text" else None
    return None


def _is_words(text: str) -> bool:
    return any("\u4e00" <= char <= "\u9fff" for char in text) and parse_number(plain(text)) is None
