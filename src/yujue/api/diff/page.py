"""A comparison as one self-contained page."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from yujue import __version__
from yujue.api import words
from yujue.api.diff import words as diff_words
from yujue.api.diff.compare import Comparison
from yujue.diff import Change
from yujue.writing.html.templates import asset, template

PACKAGE = "yujue.api.diff"


DIFF_ASSETS = Path(__file__).parent / "template"
"""Where the page's style and script lie, for servers that allow them by their digests."""


def diff_html(comparison: Comparison) -> str:
    """Give the comparison as one HTML file, in Chinese; bars show each change against the largest of its table."""
    shown = [change for change in comparison.diff.changes if change.kind != "same"]
    groups = [(name, _rows(list(changes))) for name, changes in groupby(shown, lambda change: change.shown.group)]
    return template(PACKAGE, "diff.html.j2").render(
        comparison=comparison,
        diff=comparison.diff,
        groups=groups,
        words=words,
        diff_words=diff_words,
        version=__version__,
        style=asset(PACKAGE, "diff.css"),
        script=asset(PACKAGE, "diff.js"),
    )


def _rows(changes: list[Change]) -> list[tuple[Change, int]]:
    """Pair each change with the length of its bar: per mille of the largest change of its group."""
    largest = max((abs(change.delta) for change in changes), default=0) or 1
    return [(change, int(abs(change.delta) * 1000 / largest)) for change in changes]
