"""Which stretches of a text are marked, and by which findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from yujue.checking.finding import SEVERITIES


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding's mark on `text[start:end]`."""

    start: int
    end: int
    finding: str
    severity: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: `findings` that mark it, the gravest `severity`, what its number means (`hint`).

    `figure` is the id of a number that can be explained, at the stretch where it begins.
    """

    text: str
    findings: tuple[str, ...] = ()
    severity: str = ""
    hint: str = ""
    figure: str = ""


def stretch(text: str, wanted: str) -> tuple[int, int] | None:
    """Find `wanted` in `text`, blanks of both ignored; None when it is not there."""
    places = [index for index, char in enumerate(text) if not char.isspace()]
    squeezed = "".join(text[index] for index in places)
    needle = "".join(wanted.split())
    at = squeezed.find(needle) if needle else -1
    return None if at < 0 else (places[at], places[at + len(needle) - 1] + 1)


def figures_in(text: str, start: int, end: int, figures: Iterable[str]) -> list[tuple[int, int]]:
    """Find the printed figures within a stretch; a figure is not found inside a longer number."""
    found = []
    for figure in figures:
        at = text.find(figure, start, end) if figure else -1
        while at >= 0:
            after = at + len(figure)
            before_digit = at > 0 and (text[at - 1].isdigit() or text[at - 1] in ".,") and figure[0].isdigit()
            after_digit = after < len(text) and text[after].isdigit() and figure[-1].isdigit()
            if not before_digit and not after_digit:
                found.append((at, after))
            at = text.find(figure, at + 1, end)
    return found


Hint = tuple[int, int, str, str]
"""Start, end, words, and the id of a number that was recognised."""


def pieces(text: str, marks: Iterable[Mark], hints: Iterable[Hint] = ()) -> list[Piece]:
    """Cut the text at every border of a mark or a hint."""
    marks, hints = list(marks), list(hints)
    borders = {0, len(text)} | {m.start for m in marks} | {m.end for m in marks}
    cuts = sorted(borders | {h[0] for h in hints} | {h[1] for h in hints})
    cuts = [cut for cut in cuts if 0 <= cut <= len(text)]
    return [_piece(text, left, right, marks, hints) for left, right in pairwise(cuts)]


def _piece(text: str, left: int, right: int, marks: list[Mark], hints: list[Hint]) -> Piece:
    here = [mark for mark in marks if mark.start <= left and right <= mark.end]
    gravest = min((mark.severity for mark in here), key=SEVERITIES.index, default="")
    hint, figure = next(
        ((words, name if start == left else "") for start, end, words, name in hints if start <= left and right <= end),
        ("", ""),
    )
    return Piece(text[left:right], tuple(dict.fromkeys(mark.finding for mark in here)), gravest, hint, figure)
