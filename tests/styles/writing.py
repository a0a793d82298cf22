"""Write a style's document to a file."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.styles.book import Book, as_text
from tests.styles.drawing import as_pdf
from tests.styles.facts import Facts, make
from tests.styles.final_words import final_accounts
from tests.styles.manner import Manner

FAMILIES: dict[str, Callable[[Facts, Manner], Book]] = {"final": final_accounts}


def manners() -> list[Manner]:
    """Read the declared styles."""
    declared = tomllib.loads(Path(__file__).with_name("styles.toml").read_text("utf-8"))["style"]
    return [manner(entry) for entry in declared]


def manner(entry: dict[str, Any]) -> Manner:
    """Make a style from its declaration."""
    return Manner(
        **{
            **entry,
            "funds": tuple(entry.get("funds", ())),
            "options": frozenset(entry.get("options", ())),
        }
    )


def book_of(style: Manner) -> Book:
    """Write a style's document."""
    facts = make(
        style.seed,
        grain=style.grain,
        carried=style.carried,
        own=style.own,
        funds=style.funds,
        final=style.family.startswith("final"),
    )
    return FAMILIES[style.family](facts, style)


def write(book: Book, style: Manner, folder: Path) -> Path:
    """Write a document as text or PDF."""
    path = folder / f"{style.name}.{style.file}"
    path.write_bytes(as_pdf(book, style) if style.file == "pdf" else as_text(book).encode())
    return path
