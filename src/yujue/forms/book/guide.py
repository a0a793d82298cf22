"""The words of the book's first sheet."""

from __future__ import annotations

from functools import cache

from yujue.forms.data import load


@cache
def guide() -> tuple[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """Give the title, and parts of a heading and lines; lines have slots in braces that the writer fills."""
    data = load("book", "guide.toml")
    return data["title"], tuple((part["head"], tuple(part["lines"])) for part in data["part"])
