"""A comparison as one self-contained page."""

from __future__ import annotations

from functools import cache
from importlib import resources
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from yujue import __version__
from yujue.api import words
from yujue.api.diff import words as diff_words
from yujue.api.diff.compare import Comparison
from yujue.diff import Change

if TYPE_CHECKING:
    from jinja2 import Template


DIFF_ASSETS = Path(__file__).parent / "template"
"""Where the page's style and script lie, for servers that allow them by their digests."""


def diff_html(comparison: Comparison) -> str:
    """Give the comparison as one HTML file, in Chinese; bars show each change against the largest of its table."""
    shown = [change for change in comparison.diff.changes if change.kind != "same"]
    groups = [(name, _rows(list(changes))) for name, changes in groupby(shown, lambda change: change.shown.group)]
    return _template().render(
        comparison=comparison,
        diff=comparison.diff,
        groups=groups,
        words=words,
        diff_words=diff_words,
        version=__version__,
        style=_asset("diff.css"),
        script=_asset("diff.js"),
    )


def _rows(changes: list[Change]) -> list[tuple[Change, int]]:
    """Pair each change with the length of its bar: per mille of the largest change of its group."""
    largest = max((abs(change.delta) for change in changes), default=0) or 1
    return [(change, int(abs(change.delta) * 1000 / largest)) for change in changes]


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("yujue.api.diff", "template"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("diff.html.j2")


@cache
def _asset(name: str) -> Markup:
    text = resources.files(__package__).joinpath("template", name).read_text("utf-8")
    return Markup(text)  # noqa: S704 — a file of this package, not input
