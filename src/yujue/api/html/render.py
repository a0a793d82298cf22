"""Fill the template."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from yujue import __version__
from yujue.api import words
from yujue.api.html.findings import finding_views
from yujue.api.html.placing import place_findings
from yujue.api.html.targets import TOP, anchor
from yujue.api.html.view import blocks
from yujue.checking import Report
from yujue.checking.finding import SEVERITIES
from yujue.disclosure import Disclosure

if TYPE_CHECKING:
    from jinja2 import Template


REPORT_ASSETS = Path(__file__).parent / "template"
"""Where the page's style and script lie, for pages that put its parts together themselves."""


def report_html(report: Report) -> str:
    """Give the report as one self-contained HTML file, in Chinese."""
    disclosure = report.disclosure or Disclosure(report.document)
    placing = place_findings(report, disclosure)
    return template().render(
        report=report,
        version=__version__,
        words=words,
        severities=SEVERITIES,
        findings=finding_views(report, placing),
        blocks=blocks(disclosure, placing),
        groups=groups(report),
        reasons=reasons(report),
        top=anchor(TOP),
        style=asset("report.css"),
        script=asset("report.js"),
    )


def groups(report: Report) -> dict[str, list[Any]]:
    """Give the obligations by group, in their order."""
    found: dict[str, list[Any]] = {}
    for obligation in report.obligations:
        found.setdefault(obligation.group, []).append(obligation)
    return found


def reasons(report: Report) -> list[tuple[str, int]]:
    """Give the reasons for which identities were not evaluated, with how many each."""
    count: dict[str, int] = {}
    for reason in report.not_evaluated:
        count[reason] = count.get(reason, 0) + 1
    return sorted(count.items(), key=lambda pair: -pair[1])


@cache
def template(name: str = "report.html.j2") -> Template:
    """Load a template; everything that it prints is escaped."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("yujue.api.html", "template"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)


@cache
def asset(name: str) -> Markup:
    """Give one of our own style or script files, to stand in the page as it is."""
    text = resources.files(__package__).joinpath("template", name).read_text("utf-8")
    return Markup(text)  # noqa: S704 — a file of this package, not input
