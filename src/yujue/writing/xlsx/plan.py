"""Which sheets a document becomes: the contents, its texts, one for each table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from yujue.layout import Block, ChartBlock, Contents, Cover, Heading, Laid, LaidTable, Paragraph

Written = Heading | Paragraph | ChartBlock
LONGEST_NAME = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\'\s：？＊／]+")
_YEAR = re.compile(r"^\d{4}年(?:度)?")
CONTENTS = "目录"
TEXTS = "文字说明"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: texts, or a table with the headings that stand above it."""

    name: str
    texts: tuple[Written, ...] = ()
    table: LaidTable | None = None


def plan(laid: Laid) -> tuple[Sheet, ...]:
    """Give the sheets behind the contents in the order of the document; each has a name of its own."""
    sheets: list[Sheet] = []
    waiting: list[Written] = []
    numbers = iter(range(1, len(laid.blocks) + 1))
    for block in laid.blocks:
        if isinstance(block, LaidTable):
            if not all(isinstance(one, Heading) for one in waiting):
                sheets.append(Sheet("", tuple(waiting)))
                waiting = []
            sheets.append(Sheet(table_name(block, next(numbers)), tuple(waiting), block))
            waiting = []
        elif isinstance(block, Heading | Paragraph | ChartBlock):
            waiting.append(block)
    if waiting:
        sheets.append(Sheet("", tuple(waiting)))
    return tuple(_named(sheets))


def _named(sheets: Sequence[Sheet]) -> Iterator[Sheet]:
    """Give every sheet a name; those of texts are numbered where there is more than one."""
    several = sum(1 for sheet in sheets if not sheet.name) > 1
    number = 0
    for sheet in sheets:
        number += not sheet.name
        yield sheet if sheet.name else Sheet(f"{TEXTS}{number}" if several else TEXTS, sheet.texts)


def table_name(table: LaidTable, number: int) -> str:
    """Give a sheet's name, at most 31 characters without those that Excel forbids; the number keeps it apart."""
    title = _FORBIDDEN.sub("", _YEAR.sub("", table.title)) or "表"
    return f"{number:02d}{title}"[:LONGEST_NAME]


def cover(blocks: Sequence[Block], title: str) -> Cover:
    """Give the title page, or one of the title alone."""
    return next((block for block in blocks if isinstance(block, Cover)), Cover(title))


def contents_title(blocks: Sequence[Block]) -> str:
    """Give what stands above the contents."""
    return next((block.title for block in blocks if isinstance(block, Contents)), CONTENTS)
