"""Blocks as the template prints them: headings with anchors, contents, paragraphs in pieces."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from yujue.facts import unit_factor
from yujue.facts.printed import parse_number
from yujue.layout import Block, Contents, Heading, LaidTable, Paragraph, Span
from yujue.writing.html.exact import Exact
from yujue.writing.html.table import TableView, table_view

_AMOUNT = re.compile(r"([-+]?[\d,]*\.?\d+)\s*([\u4e00-\u9fff]*元)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a paragraph; a figure has its fact, and its exact 元 where that is known."""

    text: str
    fact: str = ""
    yuan: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: depth from 0, anchor, text."""

    level: int
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block. `level` is that of its heading in HTML (2–6), `at` the heading under which it stands."""

    kind: str
    block: Any
    anchor: str = ""
    level: int = 2
    at: str = ""
    pieces: tuple[Piece, ...] = ()
    table: TableView | None = None


@dataclass(slots=True)
class PageView:
    """Everything that the page shows."""

    blocks: list[BlockView] = field(default_factory=list)
    contents: list[Entry] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)
    listed: str = "目录"

    @property
    def explained(self) -> Markup:
        """The explanations of facts as JSON, safe within a script element."""
        text = json.dumps(self.words, ensure_ascii=False, separators=(",", ":"))
        return Markup(text.replace("<", "\\u003c"))  # noqa: S704 — no end tag is left in it


def view_of(blocks: Sequence[Block], exact: Exact) -> PageView:
    """Prepare the blocks."""
    page = PageView()
    level, at = 0, ""
    for number, block in enumerate(blocks):
        anchor = f"b{number}"
        match block:
            case Heading():
                level, at = block.level, block.text
                page.blocks.append(BlockView("heading", block, anchor, min(level + 1, 6)))
                if level < 3:
                    page.contents.append(Entry(level - 1, anchor, block.text))
            case LaidTable():
                table = table_view(block, exact)
                page.blocks.append(BlockView("table", block, anchor, min(level + 2, 6), table=table))
                page.contents += [Entry(min(level, 2), anchor, block.title)] if block.listed else []
                explain(page, ((cell.fact, cell.explain) for cell in block.body))
            case Paragraph():
                page.blocks.append(BlockView("paragraph", block, anchor, at=at, pieces=tuple(pieces(block, exact))))
                explain(page, ((span.fact, span.explain) for span in block.spans))
            case Contents():
                page.listed = block.title
            case _:
                page.blocks.append(BlockView(type(block).__name__.lower(), block, anchor))
    return page


def explain(page: PageView, words: Iterator[tuple[str, str]]) -> None:
    """Keep the first explanation of each fact."""
    for fact, text in words:
        if fact and text:
            page.words.setdefault(fact, text)


def pieces(paragraph: Paragraph, exact: Exact) -> Iterator[Piece]:
    """Cut a paragraph at its figures."""
    text, at = paragraph.text, 0
    for span in sorted(paragraph.spans, key=lambda span: span.start):
        if span.start < at or not span.fact:
            continue
        if span.start > at:
            yield Piece(text[at : span.start])
        yield Piece(text[span.start : span.end], span.fact, yuan_of(text, span, exact))
        at = span.end
    if at < len(text):
        yield Piece(text[at:])


def yuan_of(text: str, span: Span, exact: Exact) -> str:
    """Give the exact 元 of an amount in a text; its unit may stand right behind the span."""
    found = _AMOUNT.match(text, span.start)
    printed = parse_number(found[1]) if found else None
    if found is None or printed is None:
        return ""
    return exact.yuan(span.fact, printed.value, printed.decimals, unit_factor(found[2]))
