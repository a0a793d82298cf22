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
    """A paragraph as printed, with its place; `role` is heading|body|title|toc|note|header|footer."""

    text: str
    place: Place
    role: str = "body"


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A line of the contents page (`listed`) or a heading or table title of the body (not `listed`)."""

    title: str
    number: str
    place: Place
    listed: bool
