"""Lay out what was read from a file, as far as blocks alone tell what is what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yujue.disclosure import Chart
from yujue.facts.printed import parse_number
from yujue.layout import Block, ChartBlock, Contents, Cover, Heading, Laid, LaidCell, LaidTable, PageBreak, Paragraph
from yujue.reading import Grid, Source
from yujue.reading import Paragraph as Read

LEVELS = (
    (1, re.compile(r"第.部分")),
    (2, re.compile(r"[一二三四五六七八九十]+、")),
    (3, re.compile(r"（[一二三四五六七八九十]+）")),
)
ASIDE = re.compile(r"单位[：:]|部门名称")
AMOUNT = re.compile(r"[\d,]+\.\d\d")


def laid_from(source: Source, *charts: Chart, wide: int = 9) -> Laid:
    """Lay out a source: cover, contents, then its blocks; tables of `wide` columns or more lie."""
    cover, *blocks = [block for block in source.blocks if not _listed(block)]
    assert isinstance(cover, Read)
    parts = tuple(_blocks(blocks, wide))
    drawn = tuple(ChartBlock(chart) for chart in charts)
    return Laid(
        cover.text,
        "清河市某局",
        2026,
        (Cover(cover.text, ("清河市某局", "二〇二六年一月")), Contents(), *parts, *drawn),
    )


def _listed(block: Read | Grid) -> bool:
    return isinstance(block, Read) and (block.text == "目录" or re.search(r"\d$|…", block.text) is not None)


def _blocks(blocks: list[Read | Grid], wide: int) -> Iterator[Block]:
    aside: list[str] = []
    for number, block in enumerate(blocks):
        if isinstance(block, Grid):
            titles = [line for line in aside if not ASIDE.search(line)]
            yield from (Paragraph(line) for line in titles[:-1])
            yield _table(block, number, titles[-1:], [line for line in aside if ASIDE.search(line)], wide)
            aside = []
            continue
        ahead = next((n for n, other in enumerate(blocks[number : number + 4]) if isinstance(other, Grid)), 9)
        if ahead < 4 and not block.text.endswith("。") and not _level(block.text):
            yield from () if aside else (PageBreak(),)
            aside.append(block.text)
        elif level := _level(block.text):
            yield from (PageBreak(),) if level == 1 else ()
            yield Heading(block.text, level)
        else:
            yield Paragraph(block.text)


def _level(text: str) -> int:
    short = len(text) < 30 and not text.endswith("。")
    return next((level for level, pattern in LEVELS if short and pattern.match(text)), 0)


def _table(grid: Grid, number: int, title: list[str], aside: list[str], wide: int) -> LaidTable:
    amounts = [cell.row for cell in grid.cells if AMOUNT.fullmatch(cell.text)]
    head = min(amounts, default=1)
    cells = [_cell(grid, cell.row, n, head) for n, cell in enumerate(grid.cells)]
    return LaidTable(
        id=f"t{number:02d}",
        form="",
        title="".join(title),
        columns=grid.n_columns,
        head=tuple(cell for cell, above in cells if above),
        head_rows=head,
        body=tuple(cell for cell, above in cells if not above),
        body_rows=grid.n_rows - head,
        widths=_widths(grid),
        right=" ".join(aside),
        landscape=grid.n_columns >= wide,
    )


def _widths(grid: Grid) -> tuple[float, ...]:
    longest = [4] * grid.n_columns
    for cell in grid.cells:
        if cell.column_span == 1:
            wide = max((len(line) for line in cell.text.split("\n")), default=0)
            longest[cell.column] = max(longest[cell.column], min(wide, 10))
    return tuple(wide / sum(longest) for wide in longest)


def _cell(grid: Grid, row: int, n: int, head: int) -> tuple[LaidCell, bool]:
    cell = grid.cells[n]
    above = row < head
    number = parse_number(cell.text)
    return LaidCell(
        cell.text.replace("\n", ""),
        cell.row if above else cell.row - head,
        cell.column,
        min(cell.row_span, head - cell.row) if above else cell.row_span,
        cell.column_span,
        "center" if above else "right" if number is not None else "left",
        None if above or number is None else number.value,
    ), above
