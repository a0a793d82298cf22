"""Inbound: grids with what stands around them become tables on slices."""

from __future__ import annotations

from collections import Counter

from yujue.disclosure import DocumentInfo
from yujue.reading import Block
from yujue.recognising.tables.build import Builder
from yujue.recognising.tables.found import FoundTable
from yujue.recognising.tables.segments import segments

__all__ = ["FoundTable", "recognise_tables"]


def recognise_tables(blocks: tuple[Block, ...], info: DocumentInfo) -> tuple[FoundTable, ...]:
    """Recognise every table among a document's blocks, in reading order."""
    builders = [Builder(segment, info, n) for n, segment in enumerate(segments(blocks), 1)]
    printed = Counter(builder.unit for builder in builders if builder.unit and builder.form)
    usual = next(iter(printed)) if len(printed) == 1 else None
    return tuple(
        FoundTable(
            builder.build(usual if builder.form else None),
            tuple(builder.segment.grids),
            frozenset(builder.segment.blocks),
        )
        for builder in builders
    )
