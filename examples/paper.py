"""The parts of the example document, before they are written as text or PDF."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

Path = tuple[str, ...]
Amount = Decimal | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`style` is title | heading | body | toc | note; `new_page` begins a page."""

    text: str
    style: str = "body"
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its title, header paths, body rows and the note under it; amounts in 万元."""

    title: str
    columns: tuple[Path, ...]
    rows: tuple[tuple[str | Amount, ...], ...]
    note: str = ""
    landscape: bool = False
    unit: str = "单位：万元"


@dataclass(frozen=True, slots=True)
class Erratum:
    """An error put in on purpose: in what (a table's title, or "" for the text), what stood there, what stands now."""

    where: str
    was: str
    now: str
    row: str = ""


Part = Paragraph | Sheet


def shown(value: str | Amount) -> str:
    """Print a cell: amounts with two decimals and thousands separators, nothing for none and zero."""
    if value is None or value == 0:
        return ""
    return f"{value:,.2f}" if isinstance(value, Decimal) else str(value)


def header(columns: tuple[Path, ...]) -> list[list[tuple[str, int, int]]]:
    """Give the header rows: for each column (text, columns spanned, rows spanned); ("", 0, 0) where it is covered."""
    depth = max(len(path) for path in columns)
    rows = [[("", 0, 0)] * len(columns) for _ in range(depth)]
    for at, path in enumerate(columns):
        for level, text in enumerate(path):
            if at and columns[at - 1][: level + 1] == path[: level + 1] and len(path) > level + 1:
                continue
            width = 1
            while (
                len(path) > level + 1
                and at + width < len(columns)
                and columns[at + width][: level + 1] == path[: level + 1]
            ):
                width += 1
            rows[level][at] = (text, width, depth - level if level == len(path) - 1 else 1)
    return rows


def altered(parts: list[Part], errata: tuple[Erratum, ...]) -> list[Part]:
    """Put the errors in; one that finds nothing to change, or more than one place, raises ValueError."""
    for erratum in errata:
        changed = [_altered(part, erratum) for part in parts]
        if sum(new != old for new, old in zip(changed, parts, strict=True)) != 1:
            raise ValueError(f"erratum does not fit one place: {erratum}")
        parts = changed
    return parts


def _altered(part: Part, erratum: Erratum) -> Part:
    if isinstance(part, Paragraph):
        fits = not erratum.where
        return Paragraph(part.text.replace(erratum.was, erratum.now), part.style, part.new_page) if fits else part
    if part.title != erratum.where:
        return part
    rows = tuple(
        tuple(_cell(value, erratum) for value in row) if erratum.row in [str(v) for v in row] else row
        for row in part.rows
    )
    return Sheet(part.title, part.columns, rows, part.note, part.landscape, part.unit)


def _cell(value: str | Amount, erratum: Erratum) -> str | Amount:
    return erratum.now if shown(value) == erratum.was else value
