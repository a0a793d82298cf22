"""Formulas that were saved without a value: a library gives blanks for them, and a blank would be a lost figure."""

from __future__ import annotations

import re
from xml.etree.ElementTree import fromstring

from yujue.reading.container import Container

BARE = "\0formula"
"""What stands in the place of such a cell."""
_CELL = re.compile(rb"<c\b([^>]*[^/>])>\s*(<f\b.*?)</c>", re.DOTALL)
_VALUE = re.compile(rb"<v\b[^>]*>[^<]")
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def bare_formulas(box: Container) -> dict[str, list[tuple[int, int]]]:
    """Give, by sheet, the rows and columns (0-based) of formulas without a saved value."""
    book = fromstring(box.read("xl/workbook.xml"))  # noqa: S314 — the container refuses entities
    relations = fromstring(box.read("xl/_rels/workbook.xml.rels"))  # noqa: S314
    targets = {each.get("Id"): each.get("Target", "") for each in relations}
    found = {}
    for entry in book.iterfind("{*}sheets/{*}sheet"):
        target = targets.get(entry.get(_RELATION), "")
        part = target[1:] if target.startswith("/") else f"xl/{target}"
        if part in box.names:
            found[entry.get("name", "")] = _in_sheet(box.read(part))
    return {name: places for name, places in found.items() if places}


def _in_sheet(data: bytes) -> list[tuple[int, int]]:
    if b"<f" not in data:
        return []
    places = (_PLACE.search(head) for head, body in _CELL.findall(data) if not _VALUE.search(body))
    return [(int(found[2]) - 1, column_number(found[1])) for found in places if found]


def column_number(letters: bytes) -> int:
    """Give a column's number from 0 of its letters."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
