"""Laid → one self-contained HTML file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from yujue import __version__
from yujue.facts import FactSet
from yujue.layout import Laid
from yujue.writing.charts import chart_svg
from yujue.writing.html.exact import Exact
from yujue.writing.html.view import view_of

if TYPE_CHECKING:
    from jinja2 import Template


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
    return template().render(
        laid=laid,
        version=__version__,
        page=view_of(laid.blocks, Exact(facts, projects)),
        picture=lambda chart: Markup(chart_svg(chart)),  # noqa: S704 — our own SVG, its texts escaped
        style=asset("page.css"),
        script=asset("page.js"),
    )


@cache
def template() -> Template:
    """Load the template; everything that it prints is escaped."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("yujue.writing.html", "template"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html.j2")


@cache
def asset(name: str) -> Markup:
    """Give one of our own style or script files, to stand in the page as it is."""
    text = resources.files(__package__).joinpath("template", name).read_text("utf-8")
    return Markup(text)  # noqa: S704 — a file of this package, not input
