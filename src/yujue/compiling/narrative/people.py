"""What people write: taken from the book as it is, asked for when it is missing."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.compiling.narrative.marks import phrase, written
from yujue.compiling.narrative.work import Work


@dataclass(frozen=True, slots=True)
class People:
    """The template's words for texts."""

    work: Work

    def text(self, key: str, label: str, *, required: bool = True) -> str:
        """Give a text by its key, each line a paragraph; a missing one is shown and asked for where required."""
        found = written(self.work.book.texts.get(key, ""))
        return found or (self.work.missing(key, label) if required else "")

    def words(self, key: str, label: str, *, required: bool = True) -> str:
        """Give a text that goes on within a sentence."""
        found = phrase(self.work.book.texts.get(key, ""))
        return found or (self.work.missing(key, label) if required else "")

    def has(self, key: str) -> bool:
        """Tell whether people wrote a text."""
        return bool(self.work.book.texts.get(key, "").strip())
