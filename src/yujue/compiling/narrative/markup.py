"""The light markup of rendered documents: headings by #, paragraphs by blank lines, commands on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from yujue.compiling.narrative.marks import LITERAL, command_in

_HEADING = re.compile(r"(#{1,4})\s+(\S.*)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading (`level` 1–4), a paragraph (level 0) or a command (its number)."""

    text: str = ""
    level: int = 0
    command: int | None = None


def pieces(rendered: str) -> Iterator[Piece]:
    """Cut a rendered document into its pieces; the lines of a paragraph are joined without a space."""
    open_lines: list[str] = []
    for line in [*rendered.splitlines(), ""]:
        plain = line.strip()
        heading = _HEADING.fullmatch(plain)
        number = command_in(plain)
        if not plain or heading or number is not None or (plain.startswith(LITERAL) and open_lines):
            yield from _paragraph(open_lines)
            open_lines = []
        if number is not None:
            yield Piece(command=number)
        elif heading:
            yield Piece(heading[2], len(heading[1]))
        elif plain:
            open_lines.append(plain)


def _paragraph(lines: list[str]) -> Iterator[Piece]:
    if lines:
        yield Piece("".join(lines))
