"""One layout model of a disclosure, from which every format is written."""

from yujue.layout.lay import lay_out
from yujue.layout.model import (
    Block,
    ChartBlock,
    Contents,
    Cover,
    Heading,
    Laid,
    LaidCell,
    LaidTable,
    PageBreak,
    Paragraph,
    Span,
)

__all__ = [
    "Block",
    "ChartBlock",
    "Contents",
    "Cover",
    "Heading",
    "Laid",
    "LaidCell",
    "LaidTable",
    "PageBreak",
    "Paragraph",
    "Span",
    "lay_out",
]
