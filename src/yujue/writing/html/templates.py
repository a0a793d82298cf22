"""Templates, styles and scripts of our pages: files of a package's folder `template`."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from jinja2 import Template


@cache
def template(package: str, name: str) -> Template:
    """Load a template of a package; everything that it prints is escaped, and what it lacks is an error."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader(package, "template"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)


@cache
def asset(package: str, name: str) -> Markup:
    """Give one of our own style or script files, to stand in the page as it is."""
    text = resources.files(package).joinpath("template", name).read_text("utf-8")
    return Markup(text)  # noqa: S704 — a file of ours, not input
