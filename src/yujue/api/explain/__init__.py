"""Any figure explained: its slice in the field's words, where else it is printed, its identities, what would mend."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from yujue.api.explain.explained import explained
from yujue.api.explain.find import found_figures, listed, place_line
from yujue.api.explain.store import explanations
from yujue.api.explain.text import explain_text, term_name
from yujue.api.explain.words import words as explain_words
from yujue.api.read import read
from yujue.disclosure import Disclosure

__all__ = [
    "explain",
    "explain_text",
    "explain_words",
    "explained",
    "explanations",
    "found_figures",
    "listed",
    "place_line",
    "term_name",
]


def explain(document: Disclosure | Path | str, figure: str) -> dict[str, Any]:
    """Explain a figure of a document as yujue.explain/1.

    `figure` is an id (`cell-TABLE-ROW-COLUMN`, `quantity-STATEMENT-QUANTITY`, positions in the disclosure, from 0);
    `found_figures` gives ids of what is printed. KeyError when the document has no such figure; `UnusableFileError`
    when a file cannot be read.
    """
    disclosure = document if isinstance(document, Disclosure) else read(document)
    return explained(explanations(disclosure), figure)
