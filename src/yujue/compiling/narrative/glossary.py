"""Terms explained at the end: those that the text uses, or that the book chooses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from yujue.compiling.narrative.work import Work
from yujue.forms import edition_data


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
        """List the edition's terms that apply: chosen by the book (text `glossary`, one name a line) or by its money.

        An entry of glossary.toml has `when`, the measures of which one must not be zero; without it, it always stands.
        """
        entries = edition_data(self.work.book.edition, "glossary.toml").get("term", [])
        chosen = self.work.book.texts.get("glossary", "").split()
        return [Term(each["name"], each["meaning"]) for each in entries if self._applies(each, chosen)]

    def _applies(self, entry: dict[str, Any], chosen: list[str]) -> bool:
        if chosen:
            return entry["name"] in chosen
        return "when" not in entry or any(self.work.fen(name) for name in entry["when"])
