"""The parts of a report that a page of several parts puts together: the document, and what belongs to each finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from yujue.api.html.findings import FindingView, finding_views
from yujue.api.html.placing import place_findings
from yujue.api.html.render import PACKAGE
from yujue.api.html.view import Block, blocks
from yujue.checking import Report
from yujue.disclosure import Disclosure
from yujue.writing.html.templates import template

MOST_ROWS = 45
"""Rows of a chunk where there are no pages."""


def report_parts(report: Report) -> dict[str, Any]:
    """Give plain values: `chunks` of the document in reading order, `findings` by id.

    A chunk is a page, or in formats without pages some blocks: `html` with the marks of all findings and ids for
    the figures that can be explained, `page`, `rows` for an idea of its height, `holds` the ids of its blocks.
    Of a finding: its rule's `title`, `links` into the document, `cause` in words, `consequences` with links.
    """
    disclosure = report.disclosure or Disclosure(report.document)
    placing = place_findings(report, disclosure)
    return {
        "chunks": [_chunk(part) for part in chunked(blocks(disclosure, placing))],
        "findings": {view.finding.id: _plain(view) for view in finding_views(report, placing)},
    }


def chunked(whole: Iterable[Block]) -> Iterator[list[Block]]:
    """Cut a document where a page begins, or after so many rows."""
    part: list[Block] = []
    for block in whole:
        if part and (block.kind == "page" or (block.page is None and _rows(part) + _rows([block]) > MOST_ROWS)):
            yield part
            part = []
        part.append(block)
    if part:
        yield part


def _rows(part: list[Block]) -> int:
    return sum(len(block.rows) + 2 if block.kind == "table" else 1 for block in part)


def _chunk(part: list[Block]) -> dict[str, Any]:
    figures = [piece.figure for block in part for piece in block.pieces if piece.figure]
    said = (figure.rpartition("-")[0].replace("quantity", "statement") for figure in figures)
    pages = [block.page for block in part if block.page]
    return {
        "html": template(PACKAGE, "document.html.j2").render(blocks=part, figures=True),
        "page": pages[0] if pages else None,
        "rows": _rows(part),
        "holds": list(dict.fromkeys([*(block.id for block in part), *said])),
    }


def _plain(view: FindingView) -> dict[str, Any]:
    followers = [{"message": message, "links": list(map(asdict, found))} for message, found in view.consequences]
    return {
        "title": view.title,
        "links": list(map(asdict, view.links)),
        "cause": view.cause,
        "consequences": followers,
    }
