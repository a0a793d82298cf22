"""What a document is: its identity, its plain texts and its outline."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.disclosure.place import Place


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """The identity of a disclosure.

    `format` is pdf|docx|doc|xlsx|xls|html|txt|scan, `kind` budget|final|performance|unknown,
    `level` department|unit|unknown, `edition` a folder name of the forms room or None.
    """

    file: str
    sha256: str
    format: str
    title: str
    kind: str
    level: str
    organisation: str | None
    fiscal_year: int | None
    edition: str | None
    pages: int


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph as printed, with its place; `role` is heading|body|title|toc|note|header|footer.

    `parts` are its printed lines where they are known: the offset in `text` at which each begins, and its place
    (a paragraph may run over a page).
    """

    text: str
    place: Place
    role: str = "body"
    parts: tuple[tuple[int, Place], ...] = ()

    def place_at(self, offset: int) -> Place:
        """Give the place of the printed line that holds the character at `offset`."""
        before = [place for start, place in self.parts if start <= offset]
        return before[-1] if before else self.place


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A line of the contents page (`listed`) or a heading or table title of the body (not `listed`)."""

    title: str
    number: str
    place: Place
    listed: bool
