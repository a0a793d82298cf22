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
        return written(self.work.book.texts.get(key, "")) or self._lacking(key, label, required=required)

    def project_text(self, code: str, field: str) -> str:
        """Give what a project's field says, each line a paragraph; asked for when it is missing."""
        project = self.work.book.project(code)
        found = written(project.fields.get(field, "")) if project else ""
        return found or self.work.missing(f"project.{code}.{field}", f"{project.name if project else code}：{field}")

    def words(self, key: str, label: str, *, required: bool = True) -> str:
        """Give a text that goes on within a sentence."""
        return phrase(self.work.book.texts.get(key, "")) or self._lacking(key, label, required=required)

    def _lacking(self, key: str, label: str, *, required: bool) -> str:
        return self.work.missing(key, label) if required else self.work.offer(key, label)

    def has(self, key: str) -> bool:
        """Tell whether people wrote a text."""
        return bool(self.work.book.texts.get(key, "").strip())
