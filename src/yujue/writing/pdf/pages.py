"""Blocks → sections of pages: front matter without numbers, upright pages, pages on their side for wide tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from yujue.layout import Block, ChartBlock, Contents, Cover, Heading, LaidTable, PageBreak, Paragraph
from yujue.writing.charts import chart_outlines
from yujue.writing.charts.picture import described
from yujue.writing.pdf.fit import ems
from yujue.writing.pdf.tables import table_data

Data = dict[str, Any]
_FRONT = (Cover, Contents)
_ONE_LINE = 14
"""Characters of a cover's title that stand on one line."""
_WIDEST = 14.7
"""Ems of its type in which a line fits."""


def sections_of(blocks: Sequence[Block], organisation: str = "") -> list[Data]:
    """Give the sections with their blocks as the template takes them.

    A heading right before a wide table goes with it, so that it does not stand alone on an upright page.
    """
    sections: list[Data] = []
    level = 0
    for kind, group in grouped(blocks):
        made: list[Data] = []
        for block in without_outer_breaks(group):
            level = block.level if isinstance(block, Heading) else level
            made.append(data_of(block, level))
            if isinstance(block, Cover):
                made[-1]["titles"] = title_lines(block.title, organisation)
        sections += [{"kind": kind, "blocks": made}] if made else []
    return sections


def title_lines(title: str, organisation: str) -> list[str]:
    """Break a title that is too long for one line behind the organisation's name, before it too if need be."""
    before, name, after = title.partition(organisation) if organisation else (title, "", "")
    if len(title) <= _ONE_LINE or not name or len(after) <= 1:
        return [title]
    return [before, name, after] if before and ems(before + name) > _WIDEST else [before + name, after]


def grouped(blocks: Sequence[Block]) -> list[tuple[str, list[Block]]]:
    """Put blocks that share a kind of page together."""
    groups: list[tuple[str, list[Block]]] = []
    for block in blocks:
        kind = kind_of(block, groups[-1][0] if groups else "upright")
        if groups and groups[-1][0] == kind:
            groups[-1][1].append(block)
            continue
        moved = headings_at_end(groups[-1][1]) if groups and kind == "wide" and groups[-1][0] == "upright" else []
        if groups and not groups[-1][1]:
            groups.pop()
        groups.append((kind, [*moved, block]))
    return groups


def without_outer_breaks(blocks: list[Block]) -> list[Block]:
    """Take page breaks off both ends: a section begins and ends a page anyhow, and must not leave an empty one."""
    inner = [n for n, block in enumerate(blocks) if not isinstance(block, PageBreak)]
    return blocks[inner[0] : inner[-1] + 1] if inner else []


def kind_of(block: Block, before: str) -> str:
    """Tell on which kind of page a block stands, when the one before stands on `before`."""
    if isinstance(block, _FRONT):
        return "front"
    if isinstance(block, LaidTable):
        return "wide" if block.landscape else "upright"
    if isinstance(block, PageBreak):
        return before
    return "upright"


def headings_at_end(blocks: list[Block]) -> list[Block]:
    """Take the headings off the end of a group."""
    moved: list[Block] = []
    while blocks and isinstance(blocks[-1], Heading | PageBreak):
        moved.insert(0, blocks.pop())
    return moved


def data_of(block: Block, level: int) -> Data:
    """Give one block as data. `level` is that of the last heading."""
    match block:
        case Cover():
            data: Data = {"kind": "cover", "lines": list(block.lines)}
        case Contents():
            data = {"kind": "contents", "title": block.title}
        case Heading():
            data = {"kind": "heading", "text": block.text, "level": block.level}
        case Paragraph():
            data = {"kind": "paragraph", "lines": block.text.split("\n")}
        case ChartBlock():
            chart = block.chart
            data = {"kind": "chart", "svg": chart_outlines(chart), "title": chart.title, "alt": described(chart)}
        case LaidTable():
            data = {"kind": "table", "level": min(level + 1, 3), **table_data(block)}
        case PageBreak():
            data = {"kind": "page"}
    return data
