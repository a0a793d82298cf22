"""Charts as HTML: one self-contained page, or the parts that another page puts together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from yujue import __version__
from yujue.api import words
from yujue.api.look.model import Look
from yujue.api.look.picture import picture
from yujue.api.look.view import chart_view, unit_of
from yujue.disclosure import DocumentInfo
from yujue.writing.html.templates import asset, template

PACKAGE = "yujue.api.look"
LOOK_ASSETS = Path(__file__).parent / "template"
"""Where the page's style and script lie, for pages that put its parts together themselves."""


def look_parts(look: Look, links: Sequence[str] = ()) -> dict[str, Any]:
    """Give plain values: `charts`, each with its `id`, `title`, `html` and `data` (numbers for drawing, or null).

    `links` are the addresses of the documents' result pages in the order of `documents`; figures lead there.
    """
    unit = unit_of(look)
    views = [chart_view(look, chart, unit, links) for chart in look.charts]
    return {
        "documents": list(heading(look.documents)),
        "unit": unit,
        "charts": [
            {
                "id": view["id"],
                "title": view["title"],
                "missing": view["missing"],
                "html": template(PACKAGE, "chart.html.j2").render(chart=view, picture=picture(view)),
            }
            for view in views
        ],
    }


def heading(documents: Sequence[DocumentInfo]) -> Iterator[str]:
    """Name the documents, an organisation once with all its years."""
    for organisation, infos in groupby(documents, key=lambda info: info.organisation):
        many = Counter(words.document_words(info).rpartition(" · ")[2] for info in infos)
        years = [year if count == 1 else f"{year}（{count} 份）" for year, count in many.items()]
        yield f"{organisation or '单位名称未能判断'} · {'、'.join(years)}"


def look_html(look: Look) -> str:
    """Give the charts as one HTML file that needs nothing else, in Chinese."""
    return template(PACKAGE, "look.html.j2").render(
        look=look,
        parts=look_parts(look),
        words=words,
        version=__version__,
        style=asset(PACKAGE, "look.css"),
        script=asset(PACKAGE, "look.js"),
    )
