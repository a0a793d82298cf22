"""A cell's text as a figure: state, number, doubt."""

from __future__ import annotations

import re
from decimal import Decimal

from yujue.facts import UNIT_FACTORS, Printed, State
from yujue.facts.printed import parse_cell
from yujue.forms import plain
from yujue.reading import GridCell

_WHOLE_FIGURE = re.compile(r"^[-−]?[\d,，]+\.\d{1,6}$")
_WITH_UNIT = re.compile(r"^([-−]?[\d,，]+(?:\.\d+)?)\s*(万元|元)$")
_TAGS = re.compile(r"</?[a-zA-Z]{1,6}/?>")
SEVERAL = "一格内有多个数字，疑为表格线缺失"
CLIPPED = "数字在单元格边缘被截断"
UNSURE = "扫描件上的数字识别把握不足"
SURE = 0.9
"""How sure the recognition must be of a figure for a verdict to rest on it."""


def untagged(text: str) -> str:
    """Take out mark-up that an extraction left in a text."""
    return _TAGS.sub("", text) if "<" in text else text


def read_figure(cell: GridCell | None, factor: Decimal, *, percent: bool = False) -> tuple[State, Printed | None, str]:
    """Read a figure: numbers broken by a line break are joined, several numbers in a cell are not guessed at."""
    if cell is None or not cell.text.strip():
        return State.BLANK, None, ""
    text = untagged(cell.text)
    lines = text.split("\n") if "\n" in text else [text]
    if len(lines) > 1 and (sum(bool(_WHOLE_FIGURE.match(part.strip())) for part in lines) > 1 or lines.count("0") > 1):
        return State.UNREAD, None, SEVERAL
    joined = "".join(part.strip() for part in lines)
    bare = plain(joined).rstrip("%％").strip() if percent else joined
    with_unit = _WITH_UNIT.match(bare) if bare.endswith("元") and not percent else None
    if with_unit:
        bare, factor = with_unit[1], UNIT_FACTORS[with_unit[2]]
    state, printed = parse_cell(bare, Decimal(1) if percent else factor)
    return state, printed, _doubt(cell) if printed is not None else ""


def _doubt(cell: GridCell) -> str:
    """Say why the reading of a figure is uncertain, "" when it is not."""
    if cell.clipped:
        return CLIPPED
    return UNSURE if cell.sureness < SURE else ""
