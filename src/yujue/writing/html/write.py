"""Laid → one self-contained HTML file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from markupsafe import Markup

from yujue import __version__
from yujue.facts import FactSet
from yujue.layout import Laid
from yujue.writing.charts import chart_svg
from yujue.writing.html.exact import Exact
from yujue.writing.html.templates import asset, template
from yujue.writing.html.view import view_of

PACKAGE = "yujue.writing.html"
Names = Mapping[str, str]


def write_html(laid: Laid, path: Path | str, facts: FactSet | None = None, projects: Names | None = None) -> Path:
    """Write a document as a web page and give its path.

    With `facts` each figure carries its exact amount in 元; `projects` are the codes of projects by their names.
    """
    target = Path(path)
    target.write_text(html_page(laid, facts, projects), encoding="utf-8", newline="\n")
    return target


def html_page(laid: Laid, facts: FactSet | None = None, projects: Names | None = None) -> str:
    """Give a document as a web page: no other file, no network, readable without scripts."""
    return template(PACKAGE, "page.html.j2").render(
        laid=laid,
        version=__version__,
        page=view_of(laid.blocks, Exact(facts, projects)),
        picture=lambda chart: Markup(chart_svg(chart)),  # noqa: S704 — our own SVG, its texts escaped
        style=asset(PACKAGE, "page.css"),
        script=asset(PACKAGE, "page.js"),
    )
