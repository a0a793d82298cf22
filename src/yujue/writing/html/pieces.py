"""A document as pieces of HTML, for a page that shows it while it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from yujue.facts import FactSet
from yujue.layout import Laid
from yujue.writing.charts import chart_svg
from yujue.writing.html.exact import Exact
from yujue.writing.html.templates import template
from yujue.writing.html.view import PageView, view_of

PACKAGE = "yujue.writing.html"


@dataclass(frozen=True, slots=True)
class HtmlPiece:
    """A block: `anchor` its id in the page, `title` of a heading or table, `html` without inline styles.

    What would be `style` stands in `data-style`, for pages that forbid inline styles.
    """

    anchor: str
    kind: str
    title: str
    html: str


def html_pieces(
    laid: Laid, facts: FactSet | None = None, projects: Mapping[str, str] | None = None
) -> tuple[HtmlPiece, ...]:
    """Give the blocks of a document as the web page has them, in their order."""
    return tuple(_pieces(view_of(laid.blocks, Exact(facts, projects))))


def _pieces(page: PageView) -> Iterator[HtmlPiece]:
    module = template(PACKAGE, "block.html.j2").make_module(
        {"picture": lambda chart: Markup(chart_svg(chart))}  # noqa: S704 — our own SVG, its texts escaped
    )
    for view in page.blocks:
        html = str(module.block(view)).strip()  # type: ignore[attr-defined]
        title = getattr(view.block, "title", "") or (view.block.text if view.kind == "heading" else "")
        if html:
            yield HtmlPiece(view.anchor, view.kind, title, html.replace(' style="', ' data-style="'))
