"""What recognition of tables gives: the table, and what it was read from."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.disclosure import Table
from yujue.reading import Grid


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A recognised table, the grids it was read from, and the indices of all blocks that belong to it."""

    table: Table
    grids: tuple[Grid, ...]
    blocks: frozenset[int]
