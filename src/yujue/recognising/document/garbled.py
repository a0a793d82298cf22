"""Lines of a text or a web page in which bytes stand that are no characters."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.disclosure import Place
from yujue.reading import Grid, Source
from yujue.reading.text import REPLACED

_WRITTEN = frozenset({"txt", "html"})
"""Formats whose bytes we decode ourselves."""


def garbled(source: Source) -> Iterator[Place]:
    """Give a place for each paragraph and cell with an unreadable character."""
    if source.format not in _WRITTEN:
        return
    for block in source.blocks:
        for part in block.cells if isinstance(block, Grid) else (block,):
            if REPLACED in part.text:
                yield Place(page=part.page, line=part.line, text=part.text)
