"""What stands on each page of a PDF: the marks of findings and the figures, to be drawn over pictures of the pages."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

from yujue.api.html.placing import place_findings
from yujue.api.html.targets import anchor
from yujue.checking import Report
from yujue.checking.explain import NUMERIC, cell_id, quantity_id
from yujue.disclosure import Disclosure, Place
from yujue.writing.marks.page import Wanted, page_picture, sizes_of_pages

Json = dict[str, Any]


def report_pages(report: Report, original: Path) -> Json:
    """Give `sizes` of the pages in points and `on`, by page number, what to look for there; only for a PDF.

    Each thing has `id` (of the figure, or of the element that shows the finding's place), `finding` and `severity`
    ("" for a bare figure), `texts` and `box` as `page_layout` takes them.
    """
    disclosure = report.disclosure or Disclosure(report.document)
    on: dict[int, list[Json]] = defaultdict(list)
    placing = place_findings(report, disclosure)
    for finding in report.findings:
        for place, target in placing.of[finding.id]:
            if place.page:
                texts = finding.found if place.box else (*finding.found, place.text)
                on[place.page].append(_thing(anchor(target), texts, place, finding.id, finding.severity))
    for figure, text, place in _figures(disclosure):
        if place.page and place.box:
            on[place.page].append(_thing(figure, (text,), place))
    return {"sizes": [list(size) for size in sizes_of_pages(original)], "on": {str(n): on[n] for n in sorted(on)}}


def _thing(name: str, texts: tuple[str, ...], place: Place, finding: str = "", severity: str = "") -> Json:
    box = list(place.box) if place.box else None
    return {"id": name, "finding": finding, "severity": severity, "texts": [t for t in texts if t], "box": box}


def _figures(disclosure: Disclosure) -> list[tuple[str, str, Place]]:
    cells = [
        (cell_id(t, r, cell.column), "", Place(page=cell.page or row.page, box=cell.box))
        for t, table in enumerate(disclosure.tables)
        for r, row in enumerate(table.rows)
        for cell in row.cells
        if cell.printed is not None
    ]
    told = [
        (quantity_id(s, q), quantity.text, Place(page=quantity.page or said.page, box=quantity.box or said.box))
        for s, said in enumerate(disclosure.statements)
        for q, quantity in enumerate(said.quantities)
        if quantity.role in NUMERIC
    ]
    return [*cells, *told]


def page_layout(original: Path, number: int, things: list[Json]) -> tuple[bytes, Json] | None:
    """Draw a page: its picture (WebP), and `width`, `height`, `things` with their `boxes`; None for no such page."""
    wanted = [Wanted(tuple(one["texts"]), tuple(one["box"]) if one["box"] else None) for one in things]
    found = page_picture(original, number, wanted)
    if found is None:
        return None
    kept = ("id", "finding", "severity")
    told = [
        {**{name: one[name] for name in kept}, "boxes": [[round(x, 1) for x in box] for box in boxes]}
        for one, boxes in zip(things, found.boxes, strict=True)
        if boxes
    ]
    return found.picture, {"width": found.width, "height": found.height, "things": told}
