"""What stands on each page: the marks of findings and the figures, to be drawn over pictures of the pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

from yujue.api.html.placing import place_findings
from yujue.api.html.targets import anchor
from yujue.checking import Report
from yujue.checking.explain import NUMERIC, cell_id, quantity_id
from yujue.disclosure import Disclosure, Place
from yujue.reading.converted.converter import converter, printed
from yujue.writing.marks.page import Wanted, page_picture, sizes_of_pages
from yujue.writing.marks.whole import WholeText

Json = dict[str, Any]
Thing = tuple[str, tuple[str, ...], Place, str, str]
"""Id, texts, place, finding, severity."""
PRINTABLE = (".docx", ".doc", ".wps", ".rtf", ".odt")
"""Documents whose pages only a converter can show."""


def can_print(path: Path) -> bool:
    """Tell whether a document that has no pages of its own can be shown as pages on this machine."""
    return path.suffix.lower() in PRINTABLE and converter() is not None


def print_pages(path: Path, target: Path) -> None:
    """Write a text document as the PDF that it prints as; `UnusableFileError` where that cannot be done."""
    target.write_bytes(printed(path.name, path.read_bytes(), path.suffix.lower()))


def report_pages(report: Report, original: Path, *, seek: bool = False) -> Json:
    """Give `sizes` of the pages in points and `on`, by page number, what to look for there.

    Each thing has `id` (of the figure, or of the element that shows the finding's place), `finding` and `severity`
    ("" for a bare figure), `texts` and `box` as `page_layout` takes them. `original` is the document's PDF, or with
    `seek` the one that it prints as: places are then found by what is printed there once.
    """
    disclosure = report.disclosure or Disclosure(report.document)
    things = [*_marks(report, disclosure), *_figures(disclosure)]
    found = _sought(things, disclosure, original) if seek else things
    on: dict[int, list[Json]] = defaultdict(list)
    for name, texts, place, finding, severity in found:
        if place.page and (place.box or finding):
            box = list(place.box) if place.box else None
            words = [text for text in texts if text]
            on[place.page].append({"id": name, "finding": finding, "severity": severity, "texts": words, "box": box})
    return {"sizes": [list(size) for size in sizes_of_pages(original)], "on": {str(n): on[n] for n in sorted(on)}}


def _sought(things: list[Thing], disclosure: Disclosure, original: Path) -> Iterator[Thing]:
    """Find the places on a print. A row that is printed as often as the document has it is the one of its turn."""
    document = pdfium.PdfDocument(original)
    try:
        whole, rows = WholeText(document), _rows(disclosure)
        of = {row: line for line, same in rows.items() for row in same}
        known = {line: whole.places(line) for line in {place.text for _, _, place, _, _ in things} | set(rows)}
        for name, texts, place, finding, severity in things:
            row = tuple(int(part) for part in name.split("-")[1:3]) if name.startswith(("cell-", "row-")) else ()
            line = of.get(row, place.text)
            turns = rows.get(line, [()])
            if len(known[line]) == len(turns):
                page, box = known[line][turns.index(row) if row in turns else 0]
                yield name, texts, Place(page=page, box=box), finding, severity
    finally:
        document.close()


def _rows(disclosure: Disclosure) -> dict[str, list[tuple[int, ...]]]:
    """Give the rows of all tables by what they print."""
    found: dict[str, list[tuple[int, ...]]] = defaultdict(list)
    for t, table in enumerate(disclosure.tables):
        for r, row in enumerate(table.rows):
            found["".join("".join(cell.text for cell in row.cells).split())].append((t, r))
    return found


def _marks(report: Report, disclosure: Disclosure) -> Iterator[Thing]:
    placing = place_findings(report, disclosure)
    for finding in report.findings:
        for place, target in placing.of[finding.id]:
            texts = finding.found if place.box else (*finding.found, place.text)
            yield anchor(target), texts, place, finding.id, finding.severity


def _figures(disclosure: Disclosure) -> Iterator[Thing]:
    for t, table in enumerate(disclosure.tables):
        for r, row in enumerate(table.rows):
            line = "".join(cell.text for cell in row.cells)
            for cell in row.cells:
                if cell.printed is not None:
                    place = Place(page=cell.page or row.page, box=cell.box, text=line)
                    yield cell_id(t, r, cell.column), (() if cell.box else (cell.text,)), place, "", ""
    for s, said in enumerate(disclosure.statements):
        for q, quantity in enumerate(said.quantities):
            if quantity.role in NUMERIC:
                place = Place(page=quantity.page or said.page, box=quantity.box or said.box, text=said.text)
                yield quantity_id(s, q), (quantity.text,), place, "", ""


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
