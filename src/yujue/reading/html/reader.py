"""A web page becomes paragraphs and grids; scripts, hidden parts and what is the site's are left out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from yujue.reading.errors import EmptyFileError
from yujue.reading.html.attachments import attachments
from yujue.reading.html.chrome import drop_parts, is_site_line
from yujue.reading.html.errors import DeepPageError, NoTextPageError
from yujue.reading.html.grids import grid_of, is_layout, rows_of
from yujue.reading.model import Block, Page, Paragraph, Source
from yujue.reading.text.decoding import decode

_UNSEEN = frozenset(
    (
        *("script", "style", "noscript", "template", "head", "nav", "footer", "aside", "iframe", "object"),
        *("select", "button", "textarea", "svg"),
    )
)
_BLOCKS = frozenset(
    (
        *("address", "article", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset"),
        *("figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre"),
        *("section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
DEEPEST = 2048
"""Tags within one another that the parser takes."""
_BLANKS = re.compile(r"[ \t\r\n\f\xa0]+")


def read_html(path: Path | str, data: bytes, whole: bytes | None = None) -> Source:
    """Read a web page; `line` of a block is its number, a table counting one for each row.

    `whole` is the file that the page was taken from, when it is not the page itself.
    """
    file = Path(path).name
    text = _DECLARATION.sub("", decode(file, data).removeprefix("\ufeff"))
    root = _parsed(file, text)
    drop_parts(root)
    blocks = tuple(_numbered(_pieces(root)))
    beside = attachments(root)
    if not blocks:
        raise NoTextPageError(file, beside) if beside else EmptyFileError(file)
    characters = sum(len(b.text) if isinstance(b, Paragraph) else sum(len(c.text) for c in b.cells) for b in blocks)
    title = _joined(root.findtext(".//title") or "")
    page = Page(1, 0.0, 0.0, characters)
    digest = hashlib.sha256(data if whole is None else whole).hexdigest()
    return Source(file, digest, "html", (page,), blocks, title, beside)


def _parsed(file: str, text: str) -> HtmlElement:
    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        _refuse_deep(file, parser)
        raise EmptyFileError(file) from error
    _refuse_deep(file, parser)
    return root


def _refuse_deep(file: str, parser: HTMLParser) -> None:
    """Refuse a page of which the parser read only the beginning, because its tags are nested too deep."""
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise DeepPageError(file, DEEPEST)


def _unseen(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in _UNSEEN or element.get("hidden") is not None:
        return True
    return bool(_HIDDEN.search(element.get("style") or ""))


def _pieces(root: HtmlElement) -> Iterator[tuple[str, bool] | HtmlElement]:
    """Give paragraphs (text, whether a heading) and tables in order; walks without recursion, pages nest deep."""
    line: list[str] = []
    bold = False
    stack: list[tuple[HtmlElement, bool]] = [(root, False)]
    while stack:
        element, leaving = stack.pop()
        table = not leaving and element.tag == "table" and not _unseen(element) and not is_layout(element)
        if table or element.tag in _BLOCKS or element.tag == "br":
            yield "".join(line), bold
            line, bold = [], element.tag in _HEADINGS and not leaving
        if table:
            yield from _caption(element)
            yield element
        if leaving or table or _unseen(element):
            line.append(element.tail or "")
            continue
        line.append(element.text or "")
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))


def _caption(table: HtmlElement) -> Iterator[tuple[str, bool]]:
    """Give the lines above a table that are written inside of it: its title, its unit."""
    for part in table:
        if part.tag == "caption" and not _unseen(part):
            yield from ((line, False) for line in _cell_text(part).split("\n"))


def _numbered(pieces: Iterator[tuple[str, bool] | HtmlElement]) -> Iterator[Block]:
    line = 1
    for piece in pieces:
        block: Block
        if isinstance(piece, tuple):
            block = Paragraph(_joined(piece[0]), line=line, bold=piece[1])
            if not block.text or is_site_line(block.text):
                continue
            line += 1
        else:
            block = grid_of(piece, _cell_text, line)
            line += len(list(rows_of(piece)))
        if isinstance(block, Paragraph) or block.n_columns:
            yield block


def _cell_text(cell: HtmlElement) -> str:
    lines = [_joined(piece[0]) for piece in _pieces(cell) if isinstance(piece, tuple)]
    return "\n".join(filter(None, lines))


def _joined(text: str) -> str:
    return _BLANKS.sub(" ", text).strip(" \u3000")
