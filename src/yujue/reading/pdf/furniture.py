"""Running headers, footers and page numbers: on the page, but no part of the text."""

from __future__ import annotations

import re
from collections import Counter

from yujue.reading.model import Page
from yujue.reading.pdf.content import PageContent
from yujue.reading.pdf.printing import PrintedLine

_TOP, _BOTTOM = 0.09, 0.9
"""Shares of the page's longer side, whichever way it lies: above the first and below the second is margin."""
_LOW = 0.7
"""A page number may stand higher than the margin, but not above this share of the height."""
_DASHES = r"[-—–－―~·.\s]*"
_NUMBER = r"[0-9０-９]{1,4}"
_PAGE_NUMBER = re.compile(
    rf"{_DASHES}(?:第?\s*({_NUMBER})\s*页?|[ivxIVX]{{1,6}})(?:\s*[/／,，]?\s*(?:共\s*)?{_NUMBER}\s*页?)?{_DASHES}"
)
_DIGITS = re.compile(r"\d+")
_OFTEN = 0.5


def split_furniture(contents: list[PageContent]) -> list[tuple[list[PrintedLine], list[PrintedLine]]]:
    """Give each page's body lines and its furniture."""
    repeated = running(contents)
    offset = usual_offset(contents)
    split: list[tuple[list[PrintedLine], list[PrintedLine]]] = []
    for each in contents:
        body: list[PrintedLine] = []
        odd: list[PrintedLine] = []
        for line in each.lines:
            zone = margin_zone(line, each.page)
            is_odd = is_page_number(line, zone, each, offset) or (zone, pattern(line)) in repeated
            (odd if is_odd else body).append(line)
        split.append((body, odd))
    return split


def running(contents: list[PageContent]) -> set[tuple[str, str]]:
    """Give the texts (digits made equal) that stand in the same margin of at least half of the pages."""
    seen: Counter[tuple[str, str]] = Counter()
    for each in contents:
        seen.update({(zone, pattern(line)) for line in each.lines if (zone := margin_zone(line, each.page))})
    return {key for key, count in seen.items() if count >= max(3, _OFTEN * len(contents))}


def margin_zone(line: PrintedLine, page: Page) -> str:
    """Give `top` or `bottom` for a line in a margin, else nothing."""
    middle, longer = (line.box[1] + line.box[3]) / 2, max(page.width, page.height)
    if middle < _TOP * longer:
        return "top"
    return "bottom" if middle > page.height - (1 - _BOTTOM) * longer else ""


def printed_number(line: PrintedLine) -> int | None:
    """Give the page number that a line prints and nothing else; None for any other line."""
    match = _PAGE_NUMBER.fullmatch(line.text)
    return int(match[1]) if match and match[1] else None


def usual_offset(contents: list[PageContent]) -> int | None:
    """Give what most pages' printed numbers differ by from the pages' places in the file."""
    offsets = Counter(
        number - each.page.number
        for each in contents
        for line in each.lines
        if margin_zone(line, each.page) and (number := printed_number(line)) is not None
    )
    return offsets.most_common(1)[0][0] if offsets else None


def is_page_number(line: PrintedLine, zone: str, content: PageContent, offset: int | None) -> bool:
    """Tell whether a line is its page's number: in a margin, or the lowest thing on the page and in sequence."""
    if zone:
        return bool(_PAGE_NUMBER.fullmatch(line.text))
    number = printed_number(line)
    if number is None or offset is None or abs(number - content.page.number - offset) > 1:
        return False
    tops = [other.box[1] for other in content.lines] + [grid.box[1] for grid in content.grids if grid.box]
    return line.box[1] > _LOW * content.page.height and line.box[1] >= max(tops)


def pattern(line: PrintedLine) -> str:
    """Give a line's text with every number made equal."""
    return _DIGITS.sub("#", line.text)
