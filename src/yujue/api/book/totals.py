"""The totals of a book: the blocks of its sheet 汇总."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from yujue.facts.book import Book
from yujue.writing.book import STAGE_WORDS, Choices, stages_of, summary_blocks, yuan


def book_totals(book: Book) -> dict[str, Any]:
    """Give the stages, and blocks of a title and rows; amounts are texts in 元 with separators, by stage."""
    blocks = [
        {"title": title, "rows": [{"name": name, "amounts": _shown(sums)} for name, sums in lines]}
        for title, lines in summary_blocks(book, Choices(book))
    ]
    return {"stages": [{"stage": one, "name": STAGE_WORDS[one]} for one in stages_of(book)], "blocks": blocks}


def _shown(sums: Any) -> dict[str, str]:
    return {stage: f"{yuan(Decimal(fen)):,.2f}" for stage, fen in sums.items()}
