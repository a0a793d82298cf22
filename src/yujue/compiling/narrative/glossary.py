"""Terms explained at the end: those that the money needs, or that the book chooses; a book may explain its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from yujue.compiling.narrative.marks import phrase
from yujue.compiling.narrative.work import Work
from yujue.forms import edition_data

CHOSEN, OWN = "glossary", "glossary."
"""Keys of the book's texts: the terms it chooses, one a line; a term that it explains itself."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term and what it means."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Glossary:
    """The template's word for the glossary."""

    work: Work

    def glossary(self) -> list[Term]:
        """List the terms that apply: those that the book chooses, else those of the edition that its money needs.

        An entry of glossary.toml has `when`, the measures of which one must not be zero; without it, it always
        stands. What the book explains itself comes after, or in place of the edition's words.
        """
        texts = self.work.book.texts
        own = {key.removeprefix(OWN): phrase(text) + "。" for key, text in texts.items() if key.startswith(OWN)}
        entries = edition_data(self.work.book.edition, "glossary.toml").get("term", [])
        known = {entry["name"]: entry["meaning"] for entry in entries} | own
        chosen = texts.get(CHOSEN, "").split()
        names = chosen or [*(entry["name"] for entry in entries if self._applies(entry)), *own]
        return [Term(name, known.get(name) or self._missing(name)) for name in dict.fromkeys(names)]

    def _applies(self, entry: dict[str, Any]) -> bool:
        return "when" not in entry or any(self.work.fen(name) for name in entry["when"])

    def _missing(self, name: str) -> str:
        return self.work.missing(OWN + name, f"名词解释：{name}")
