"""Documents with declared mistakes, written by us from the bundled book: what a check has to find is known."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from yujue.api.publish.books import compile_file
from yujue.api.publish.write import write_laid
from yujue.facts.printed import parse_number
from yujue.layout import Block, Heading, Laid, LaidCell, LaidTable, Paragraph, lay_out

FOLDER = Path(__file__).parent
EXAMPLE_BOOK = FOLDER / "henan-qinghe-2025-budget.xlsx"
"""The book of an invented department's 2025 budget; the same file lies in `examples`."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is printed wrong. `new` stands for `old` in one place: a cell where `table` is named, else the text.

    `column` is the header from the top down, joined by /. A check has to answer with `rule` and `found`.
    """

    said: str
    old: str
    new: str
    rule: str
    found: tuple[str, ...]
    table: str = ""
    row: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class Spoilt:
    """A document to be written with its mistakes; the suffix of `file` is its format."""

    name: str
    file: str
    title: str
    about: str
    mistakes: tuple[Mistake, ...]


@cache
def example_documents() -> tuple[Spoilt, ...]:
    """Give the declared documents."""
    plain = tomllib.loads((FOLDER / "mistakes.toml").read_text("utf-8"))
    return tuple(
        Spoilt(one["name"], one["file"], one["title"], one["about"], tuple(map(_mistake, one["mistake"])))
        for one in plain["document"]
    )


def _mistake(plain: dict[str, Any]) -> Mistake:
    return Mistake(**{**plain, "found": tuple(plain["found"])})


def write_example(name: str, folder: Path) -> Path:
    """Write a declared document into a folder and give its place; KeyError when none is called so."""
    spoilt = {one.name: one for one in example_documents()}[name]
    return _written(spoilt.file, spoilt.mistakes, folder)


def write_clean_example(folder: Path, suffix: str = ".docx") -> Path:
    """Write the same document without a mistake."""
    return _written(f"示例-没有错误的部门预算{suffix}", (), folder)


def _written(file: str, mistakes: tuple[Mistake, ...], folder: Path) -> Path:
    book, compiled = compile_file(EXAMPLE_BOOK)
    target = folder / file
    write_laid(target.suffix[1:], book, compiled, spoil(lay_out(compiled.disclosure), mistakes), target)
    return target


def spoil(laid: Laid, mistakes: tuple[Mistake, ...]) -> Laid:
    """Put mistakes into a laid document. ValueError when one does not fit exactly one place."""
    for mistake in mistakes:
        blocks = [_cell(block, mistake) if mistake.table else _text(block, mistake) for block in laid.blocks]
        many = sum(hits for _, hits in blocks)
        if many != 1:
            raise ValueError(f"{mistake.said}: fits {many} places")
        laid = replace(laid, blocks=tuple(block for block, _ in blocks))
    return laid


def _text(block: Block, mistake: Mistake) -> tuple[Block, int]:
    if not isinstance(block, Paragraph | Heading) or mistake.old not in block.text:
        return block, 0
    changed = replace(block, text=block.text.replace(mistake.old, mistake.new))
    return (replace(changed, spans=()) if isinstance(changed, Paragraph) else changed), block.text.count(mistake.old)


def _cell(block: Block, mistake: Mistake) -> tuple[Block, int]:
    if not isinstance(block, LaidTable) or not block.title.endswith(mistake.table):
        return block, 0
    rows = {cell.row for cell in block.body if cell.text == mistake.row}
    hit = [
        cell
        for cell in block.body
        if cell.row in rows and cell.text == mistake.old and _path(block, cell.column) == mistake.column
    ]
    body = tuple(_printed(cell, mistake.new) if cell in hit else cell for cell in block.body)
    return replace(block, body=body), len(hit)


def _path(table: LaidTable, column: int) -> str:
    over = [cell for cell in table.head if cell.column <= column < cell.column + cell.colspan]
    return "/".join(cell.text for cell in sorted(over, key=lambda cell: cell.row))


def _printed(cell: LaidCell, text: str) -> LaidCell:
    number = parse_number(text) if cell.value is not None else None
    return replace(cell, text=text, value=number.value if number else None, fact="", explain="")
