"""Running headers, footers and page numbers: on the page, but no part of the text."""

from __future__ import annotations

import re
from collections import Counter

from yujue.reading.model import Page
from yujue.reading.pdf.printing import PrintedLine

_TOP, _BOTTOM = 0.09, 0.91
"""Shares of the page's height: above the first and below the second is margin."""
_PAGE_NUMBER = re.compile(
    r"[-—–－―~·.\s]*(?:第?\s*[0-9０-９]{1,4}\s*页?|[ivxIVX]{1,6})(?:\s*[/／,，]?\s*(?:共\s*)?[0-9０-９]{1,4}\s*页?)?[-—–－―~·.\s]*"
)
_DIGITS = re.compile(r"\d+")
_OFTEN = 0.5


def split_furniture(
    pages: list[tuple[Page, list[PrintedLine]]],
) -> list[tuple[list[PrintedLine], list[PrintedLine]]]:
    """Give each page's body lines and its furniture."""
    repeated = running(pages)
    split: list[tuple[list[PrintedLine], list[PrintedLine]]] = []
    for page, lines in pages:
        body: list[PrintedLine] = []
        odd: list[PrintedLine] = []
        for line in lines:
            zone = margin_zone(line, page)
            is_odd = bool(zone) and (is_page_number(line) or (zone, pattern(line)) in repeated)
            (odd if is_odd else body).append(line)
        split.append((body, odd))
    return split


def running(pages: list[tuple[Page, list[PrintedLine]]]) -> set[tuple[str, str]]:
    """Give the texts (digits made equal) that stand in the same margin of at least half of the pages."""
    seen: Counter[tuple[str, str]] = Counter()
    for page, lines in pages:
        seen.update({(zone, pattern(line)) for line in lines if (zone := margin_zone(line, page))})
    return {key for key, count in seen.items() if count >= max(3, _OFTEN * len(pages))}


def margin_zone(line: PrintedLine, page: Page) -> str:
    """Give `top` or `bottom` for a line in a margin, else nothing."""
    middle = (line.box[1] + line.box[3]) / 2 / page.height
    return "top" if middle < _TOP else "bottom" if middle > _BOTTOM else ""


def is_page_number(line: PrintedLine) -> bool:
    """Tell whether a line is a page number and nothing else."""
    return bool(_PAGE_NUMBER.fullmatch(line.text))


def pattern(line: PrintedLine) -> str:
    """Give a line's text with every number made equal."""
    return _DIGITS.sub("#", line.text)
