"""Transformations of tables as wholes: dropped, in another order, another unit, under another name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from yujue.reading import Block, Grid, Paragraph, Source
from yujue.recognising import recognise
from yujue.recognising.tables.segments import Segment, segments

Transformation = Callable[[Source], Source]
_AMOUNT = re.compile(r"-?\d[\d,]*\.\d{1,6}")
_WHOLE = re.compile(r"-?\d{1,3}(?:,\d{3})+")
_UNIT = re.compile(r"(单位[:：]\s*)(万元|元)")
_UNIT_SPACED = re.compile(r"万\s*元")


def without_table(n: int) -> Transformation:
    """Drop the table that is the n-th from the end, with its title and unit line."""

    def transformation(source: Source) -> Source:
        found = list(segments(source.blocks))
        if n >= len(found):
            return source
        gone = found[-1 - n].blocks
        return replace(source, blocks=tuple(b for i, b in enumerate(source.blocks) if i not in gone))

    return transformation


def reordered(source: Source) -> Source:
    """Put the tables, which follow each other, in reverse order."""
    found = list(segments(source.blocks))
    gone = set().union(*(each.blocks for each in found)) if found else set()
    rest = [b for i, b in enumerate(source.blocks) if i not in gone]
    place = sum(i < min(gone, default=0) for i in range(len(source.blocks)) if i not in gone)
    tables = [source.blocks[i] for each in reversed(found) for i in sorted(each.blocks)]
    return replace(source, blocks=(*rest[:place], *tables, *rest[place:]))


def in_unit(unit: str) -> Transformation:
    """Print the tables whose amounts are in 元 or 万元 in the other unit."""

    def transformation(source: Source) -> Source:
        blocks = list(source.blocks)
        for each in segments(source.blocks):
            if each.caption.unit in {"元", "万元"} - {unit} and not each.sheet:
                _convert(blocks, each, unit)
        return replace(source, blocks=tuple(blocks))

    return transformation


def _convert(blocks: list[Block], segment: Segment, unit: str) -> None:
    for i in segment.blocks:
        block = blocks[i]
        if isinstance(block, Grid):
            cells = tuple(replace(c, text=_converted(c.text, unit)) for c in block.cells)
            blocks[i] = replace(block, cells=cells)
        else:
            blocks[i] = replace(block, text=_UNIT.sub(rf"\g<1>{unit}", _UNIT_SPACED.sub("万元", block.text)))


def _converted(text: str, unit: str) -> str:
    bare = text.strip()
    if not (_AMOUNT.fullmatch(bare) or _WHOLE.fullmatch(bare)):
        return _UNIT.sub(rf"\g<1>{unit}", text)
    value = Decimal(bare.replace(",", ""))
    if unit == "元":
        return f"{value * 10000:,.2f}"
    return f"{(value / 10000).quantize(Decimal('0.01'), ROUND_HALF_UP):,f}"


def renamed(source: Source) -> Source:
    """Give the organisation another name of the same kind."""
    name = recognise(source).document.organisation
    if not name:
        return source

    def block(each: Block) -> Block:
        if isinstance(each, Paragraph):
            return replace(each, text=each.text.replace(name, "青川市河谷区林业局"))
        return replace(
            each, cells=tuple(replace(c, text=c.text.replace(name, "青川市河谷区林业局")) for c in each.cells)
        )

    return replace(source, blocks=tuple(map(block, source.blocks)))


WHOLE_TABLES: dict[str, Transformation] = {
    **{f"without table -{n + 1}": without_table(n) for n in range(10)},
    "reordered": reordered,
    "in 元": in_unit("元"),
    "in 万元": in_unit("万元"),
    "renamed": renamed,
}
