"""The look of a document, read from `typography.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from importlib import resources
from typing import Any

MILLIMETRE = 72 / 25.4
TWIPS = 20
"""Twentieths of a point, in which Word measures."""


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style. Points; `first` and `left` are indents in characters; `line` 0 is as high as needed."""

    id: str
    name: str
    font: str
    size: float
    align: str = "left"
    line: float = 0.0
    first: float = 0.0
    left: float = 0.0
    before: float = 0.0
    after: float = 0.0
    based: str = ""
    next: str = ""
    outline: int | None = None
    keep: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its size and margins in points."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header: float
    footer: float
    landscape: bool = False

    @property
    def room(self) -> float:
        """The width of the text."""
        return self.width - self.left - self.right

    @property
    def depth(self) -> float:
        """The height of the text."""
        return self.height - self.top - self.bottom


@cache
def typography() -> dict[str, Any]:
    """Load the data."""
    return tomllib.loads(resources.files(__package__).joinpath("typography.toml").read_text("utf-8"))


@cache
def looks() -> dict[str, Look]:
    """Give the paragraph styles by id."""
    known = {field.name for field in fields(Look)}
    styles: dict[str, dict[str, Any]] = typography()["styles"]
    return {name: Look(name, **{key: style[key] for key in style.keys() & known}) for name, style in styles.items()}


@cache
def sheet(*, landscape: bool) -> Sheet:
    """Give the page upright or turned."""
    page = typography()["page"]
    margins = {side: mm * MILLIMETRE for side, mm in page["landscape" if landscape else "portrait"].items()}
    size = (page["height"], page["width"]) if landscape else (page["width"], page["height"])
    return Sheet(size[0] * MILLIMETRE, size[1] * MILLIMETRE, **margins, landscape=landscape)


def twips(points: float) -> int:
    """Turn points into twentieths."""
    return round(points * TWIPS)
