"""Laid → PDF."""

from __future__ import annotations

from pathlib import Path

from yujue.layout import Laid
from yujue.writing.pdf.pages import sections_of
from yujue.writing.typeset import typeset


def write_pdf(laid: Laid, path: Path | str) -> Path:
    """Write a document as PDF and give its path; the same document gives the same bytes."""
    target = Path(path)
    target.write_bytes(pdf_bytes(laid))
    return target


def pdf_bytes(laid: Laid) -> bytes:
    """Give a document as PDF (A4, sizes after GB/T 9704, pages numbered “— 1 —” from behind the contents)."""
    return typeset(
        "pdf/document.typ",
        {
            "title": laid.title,
            "author": laid.organisation,
            "keywords": [word for word in (str(laid.fiscal_year or ""), laid.edition) if word],
            "sections": sections_of(laid.blocks, laid.organisation),
        },
    )
