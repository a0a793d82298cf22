"""Lines become paragraphs; runs of tab-separated lines become grids."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from yujue.reading.model import Block, Grid, GridCell, Page, Paragraph, Source
from yujue.reading.text.decoding import decode
from yujue.reading.text.errors import LongLineError

MOST_CHARACTERS_A_LINE = 1_000_000

_HEADING_MARK = re.compile(r"(#{1,6})\s+(?=\S)")
_BULLET = re.compile(r"[-*•]\s+(?=[^\d\s.]|\d{1,2}[、.．](?!\d))")
_EMPHASIS = re.compile(r"\*\*(?=\S)([^*]+?)(?<=\S)\*\*")
_LINE_END = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")
Line = tuple[int, str]


def read_text(path: Path | str, data: bytes) -> Source:
    """Read a text file; raises the errors of `reading.errors` for what is no text."""
    file = Path(path).name
    lines = _LINE_END.split(decode(file, data).removeprefix("\ufeff"))
    number, longest = max(enumerate(map(len, lines), 1), key=lambda pair: pair[1])
    if longest > MOST_CHARACTERS_A_LINE:
        raise LongLineError(file, number, longest, MOST_CHARACTERS_A_LINE)
    blocks = tuple(_blocks(list(enumerate(lines, 1))))
    page = Page(1, 0.0, 0.0, sum(len("".join(line.split())) for line in lines))
    return Source(file, hashlib.sha256(data).hexdigest(), "txt", (page,), blocks)


def _blocks(lines: list[Line]) -> Iterator[Block]:
    for tabbed, run in groupby(lines, key=lambda line: "\t" in line[1].strip(" ")):
        members = list(run)
        if tabbed and not _one_cell(members):
            yield _grid(members)
        else:
            yield from (_paragraph(number, text) for number, text in members if text.strip())


def _one_cell(run: list[Line]) -> bool:
    """Tell whether a run is a single line with text in one cell only: a paragraph with stray tabs."""
    return all(len(text.split()) == 0 for _, text in run) or (
        len(run) == 1 and sum(bool(cell.strip()) for cell in run[0][1].split("\t")) < 2
    )


def _paragraph(number: int, text: str) -> Paragraph:
    """Make a paragraph; marks that a converter put before headings and list items are taken off."""
    plain = text.strip()
    heading = _HEADING_MARK.match(plain)
    plain = plain[heading.end() :] if heading else plain
    plain = _EMPHASIS.sub(r"\1", _BULLET.sub("", plain, count=1) if _BULLET.match(plain) else plain)
    return Paragraph(plain.replace("\t", " "), line=number, bold=heading is not None)


def _grid(run: list[Line]) -> Grid:
    rows = [text.split("\t") for _, text in run]
    width = max(map(len, rows))
    cells = tuple(
        GridCell(row, column, texts[column].strip() if column < len(texts) else "", line=number)
        for row, ((number, _), texts) in enumerate(zip(run, rows, strict=True))
        for column in range(width)
    )
    return Grid(cells, len(rows), width, line=run[0][0], source="tabs")
