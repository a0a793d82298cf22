"""Transformations of a document as read that leave it as right or wrong as it was."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from yujue.reading import Block, Grid, Paragraph, Source
from yujue.reading.text.reader import read_text

Transformation = Callable[[Source], Source]
Rewrite = Callable[[str], str]

_AMOUNT = re.compile(r"-?\d[\d,]*\.\d{2}")
_SPOKEN = re.compile(r"(\d[\d,]*(?:\.\d+)?)(?=\s*(?:万|亿)?元)")
_YEAR = re.compile(r"(?<!\d)20[12]\d(?=\s*年)")
_WIDE = str.maketrans("0123456789.,()-", "０１２３４５６７８９．，（）－")
_UNIT = re.compile(r"(?:金额)?单位[:：]\s*(?:人民币)?(?:万元|元)")


def on_cells(rewrite: Rewrite) -> Transformation:
    """Rewrite the text of every cell."""

    def block(each: Block) -> Block:
        if not isinstance(each, Grid):
            return each
        return replace(each, cells=tuple(replace(c, text=rewrite(c.text)) for c in each.cells))

    return lambda source: replace(source, blocks=tuple(map(block, source.blocks)))


def on_paragraphs(rewrite: Rewrite) -> Transformation:
    """Rewrite the text of every paragraph."""
    return lambda source: replace(
        source, blocks=tuple(b if isinstance(b, Grid) else replace(b, text=rewrite(b.text)) for b in source.blocks)
    )


def both(first: Transformation, second: Transformation) -> Transformation:
    """Do one after the other."""
    return lambda source: second(first(source))


def tripled(text: str) -> str:
    """Multiply an amount that fills a cell by three, keeping its decimals."""
    return _times_three(text) if _AMOUNT.fullmatch(text.strip()) else _SPOKEN.sub(_tripled, text)


def _tripled(match: re.Match[str]) -> str:
    return _times_three(match[0])


def _times_three(text: str) -> str:
    return f"{Decimal(text.replace(',', '')) * 3:{',' if ',' in text else ''}f}"


def earlier(text: str) -> str:
    """Shift every year by three."""
    return _YEAR.sub(lambda match: str(int(match[0]) - 3), text)


def without_thousands(text: str) -> str:
    """Take the separators of thousands off."""
    return re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text)


def wide(text: str) -> str:
    """Print an amount that fills a cell in full width."""
    return text.translate(_WIDE) if _AMOUNT.fullmatch(text.strip()) else text


def spaced(text: str) -> str:
    """Put spaces between the characters of an amount or short label, as loose printing reads."""
    if _AMOUNT.fullmatch(text.strip()):
        return f" {text[:1]} {text[1:]} "
    return " ".join(text) if re.fullmatch(r"[\u4e00-\u9fff]{2,4}", text) else text


def unblanked(mark: str) -> Transformation:
    """Print `mark` where a row with amounts leaves the cell of a column of amounts blank."""

    def grid(each: Block) -> Block:
        if not isinstance(each, Grid):
            return each
        amounts = [(c.row, c.column) for c in each.cells if _AMOUNT.fullmatch(c.text.strip())]
        rows, columns = {r for r, _ in amounts}, {c for _, c in amounts}
        return replace(
            each,
            cells=tuple(
                replace(c, text=mark) if not c.text.strip() and c.row in rows and c.column in columns else c
                for c in each.cells
            ),
        )

    return lambda source: replace(source, blocks=tuple(map(grid, source.blocks)))


def as_text(source: Source) -> Source:
    """Write the blocks as tab-separated text and read that."""
    lines: list[str] = []
    for block in source.blocks:
        rows = block.text_rows() if isinstance(block, Grid) else [[block.text]]
        lines += ["\t".join(map(_on_one_line, row)) for row in rows]
        lines.append("")
    return read_text(source.file, "\n".join(lines).encode())


def _on_one_line(text: str) -> str:
    return text.replace("\n", " " if _latin(text) else "")


def _latin(text: str) -> bool:
    return bool(re.search(r"[A-Za-z0-9]\n[A-Za-z0-9]", text)) and not re.fullmatch(r"[\d,.\n-]+", text)


def _keeping(keep: Callable[[str], bool]) -> Transformation:
    """Take off the rows whose first texts, put together, are not to be kept."""

    def block(each: Block) -> Block:
        if not isinstance(each, Grid):
            return each
        kept = [n for n, row in enumerate(each.text_rows()) if keep(_head(row))]
        place = {row: n for n, row in enumerate(kept)}
        cells = tuple(replace(c, row=place[c.row]) for c in each.cells if c.row in place)
        return replace(each, cells=cells, n_rows=len(kept)) if cells else each

    return lambda source: replace(source, blocks=tuple(map(block, source.blocks)))


def _head(row: list[str]) -> str:
    return "".join("".join(text.split()) for text in row[:4] if not _AMOUNT.fullmatch(text.strip()))


without_totals = _keeping(lambda head: head not in {"合计", "总计"})
without_subtotals = _keeping(lambda head: re.match(r"2\d{2}(?:\d{2})?(?!\d)", head) is None)


def unit_in_title(source: Source) -> Source:
    """Move a unit line that stands alone into the title before it."""
    blocks: list[Block] = []
    for block in source.blocks:
        before = blocks[-1] if blocks else None
        if isinstance(block, Paragraph) and isinstance(before, Paragraph) and _is_unit_below_title(block, before):
            blocks[-1] = replace(before, text=f"{before.text.strip()}（{block.text.strip()}）")
        else:
            blocks.append(block)
    return replace(source, blocks=tuple(blocks))


def _is_unit_below_title(block: Paragraph, before: Paragraph) -> bool:
    return _UNIT.fullmatch(block.text.strip()) is not None and before.text.strip().endswith("表")


TRANSFORMATIONS: dict[str, Transformation] = {
    "as text": as_text,
    "tripled": both(on_cells(tripled), on_paragraphs(tripled)),
    "years earlier": both(on_cells(earlier), on_paragraphs(earlier)),
    "no thousands": both(on_cells(without_thousands), on_paragraphs(without_thousands)),
    "full width": on_cells(wide),
    "spaced": on_cells(spaced),
    "blanks 0.00": unblanked("0.00"),
    "blanks -": unblanked("-"),
    "blanks —": unblanked("—"),
    "no totals": without_totals,
    "no subtotals": without_subtotals,
    "unit in title": unit_in_title,
}
