"""Pieces of WordprocessingML as text: paragraphs, runs, fields, bookmarks."""

from __future__ import annotations

import re
from itertools import pairwise

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SPECIAL = re.compile(r"[&<>\"]")
_NAMES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML document may hold."""
RENDERED = "<w:lastRenderedPageBreak/>"


def escaped(text: str) -> str:
    """Write a text so that XML reads it as it is; characters that XML forbids are left out."""
    return _SPECIAL.sub(lambda found: _NAMES[found[0]], _ILLEGAL.sub("", text))


def words(text: str) -> str:
    """Give the content of a run: text with its line breaks and tabs."""
    if "\n" not in text and "\t" not in text:
        return f'<w:t xml:space="preserve">{escaped(text)}</w:t>'
    parts = re.split(r"([\n\t])", text)
    signs = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    return "".join(signs.get(part) or f'<w:t xml:space="preserve">{escaped(part)}</w:t>' for part in parts if part)


def run(text: str, breaks: tuple[int, ...] = ()) -> str:
    """Give a run; a page was last seen to begin at each of the offsets `breaks`."""
    if not text:
        return f"<w:r>{RENDERED}</w:r>" if breaks else ""
    edges = [0, *(at for at in breaks if 0 < at < len(text)), len(text)]
    first = RENDERED if 0 in breaks else ""
    parts = [words(text[start:stop]) for start, stop in pairwise(edges)]
    return f"<w:r>{first}{RENDERED.join(parts)}</w:r>"


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Give a paragraph; `properties` follow the style in the order of the schema (ECMA-376, 17.3.1.26)."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def field(code: str, result: str) -> str:
    """Give a field with its result."""
    begin, end = field_ends(code)
    return begin + run(result) + end


def field_ends(code: str) -> tuple[str, str]:
    """Give what stands before and after a field's result."""
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{part}"/></w:r>' for part in ("begin", "separate", "end"))
    return f'{begin}<w:r><w:instrText xml:space="preserve"> {escaped(code)} </w:instrText></w:r>{separate}', end


def bookmarked(content: str, name: str, number: int) -> str:
    """Put a bookmark around content."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'
