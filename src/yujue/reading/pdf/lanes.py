"""The order in which a page is read: from the top, and where it is set in two columns one column after the other."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.reading.model import Box, Grid
from yujue.reading.pdf.columns import Columns
from yujue.reading.pdf.content import PageContent
from yujue.reading.pdf.joining import Setting, setting_of
from yujue.reading.pdf.margins import Margins
from yujue.reading.pdf.printing import PrintedLine

Standing = Grid | PrintedLine


@dataclass(frozen=True, slots=True)
class Placed:
    """What stands on a page, with its number and how the text around it is set."""

    page: int
    item: Standing
    setting: Setting


def placed(content: PageContent, lines: list[PrintedLine], margins: Margins) -> list[Placed]:
    """Give a page's tables and body lines in reading order."""
    found: dict[tuple[float, int], list[Standing]] = {}
    standing: list[Standing] = [*content.grids, *lines]
    lanes = [_lane(item.box, content.columns) for item in standing]
    for lane, item in zip(lanes, standing, strict=True):
        found.setdefault(lane or (-1.0, -1), []).append(item)
    settings = {lane: _setting(lane, items, content.columns, margins) for lane, items in found.items()}
    order = sorted(zip(lanes, standing, strict=True), key=_key)
    return [Placed(content.page.number, item, settings[lane or (-1.0, -1)]) for lane, item in order]


def _lane(box: Box | None, columns: tuple[Columns, ...]) -> tuple[float, int] | None:
    """Give the top of the part and the side of what stands in a column."""
    for part in columns:
        side = part.side(box) if box else None
        if side is not None:
            return part.top, side
    return None


def _key(entry: tuple[tuple[float, int] | None, Standing]) -> tuple[float, int, float, float]:
    lane, item = entry
    box = item.box or (0.0, 0.0, 0.0, 0.0)
    top, side = lane or (box[1], 0)
    return top, side, box[1], box[0]


def _setting(lane: tuple[float, int], items: list[Standing], columns: tuple[Columns, ...], margins: Margins) -> Setting:
    lines = sorted((item for item in items if isinstance(item, PrintedLine)), key=lambda line: line.box[1])
    part = next((part for part in columns if part.top == lane[0]), None)
    if part is None:
        return setting_of(lines, margins)
    return setting_of(lines, Margins(*part.edges[lane[1]]), column=True)


def moved(line: PrintedLine, before: Margins, margins: Margins) -> PrintedLine:
    """Give a line of one column as it would stand in another."""
    scale = (margins.right - margins.left) / max(before.right - before.left, 1.0)
    x0, y0, x1, y1 = line.box
    return line._replace(
        box=(margins.left + (x0 - before.left) * scale, y0, margins.left + (x1 - before.left) * scale, y1)
    )
