"""Texts with their roles and sections, and the outline: contents page against headings and table titles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from yujue.disclosure import OutlineEntry, Table, Text
from yujue.disclosure.place import Place
from yujue.reading import Block, Paragraph
from yujue.recognising.document.contents import Contents, find_contents
from yujue.recognising.document.headings import Heading, Path, heading_of
from yujue.recognising.document.wordings import compact

TitleBlocks = dict[int, Table]


@dataclass(frozen=True, slots=True)
class Structure:
    """All paragraphs outside tables in reading order, and the outline."""

    texts: tuple[Text, ...]
    outline: tuple[OutlineEntry, ...]


def structure(blocks: tuple[Block, ...], taken: Iterable[tuple[frozenset[int], Table]]) -> Structure:
    """Walk over the blocks once; `taken` gives each table with the blocks that belong to it."""
    owners = {index: table for indices, table in taken for index in indices}
    contents = find_contents(blocks)
    walk = _Walk(contents, owners)
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.text.strip():
            walk.step(index, block)
    listed = tuple(OutlineEntry(e.title, e.number, e.place, listed=True) for e in contents.entries)
    return Structure(tuple(walk.texts), listed + tuple(walk.entries))


class _Walk:
    """The path of headings so far, and what has been gathered."""

    def __init__(self, contents: Contents, owners: TitleBlocks) -> None:
        self.contents = contents
        self.owners = owners
        self.path = Path()
        self.texts: list[Text] = []
        self.entries: list[OutlineEntry] = []
        self.titled: set[str] = set()

    def step(self, index: int, paragraph: Paragraph) -> None:
        """Take in one paragraph."""
        if index in self.contents.blocks:
            self._add(paragraph, "toc")
        elif index < self.contents.first:
            self._add(paragraph, "title")
        elif index in self.owners:
            self._of_table(paragraph, self.owners[index])
        else:
            self._free(paragraph)

    def _of_table(self, paragraph: Paragraph, table: Table) -> None:
        is_title = compact(table.title) in compact(paragraph.text) and table.id not in self.titled and bool(table.title)
        if is_title:
            self.titled.add(table.id)
            self.entries.append(OutlineEntry(table.title, "", self._place(paragraph, table), listed=False))
        self._add(paragraph, "title" if is_title else "note", table)

    def _free(self, paragraph: Paragraph) -> None:
        heading = heading_of(paragraph, self.path)
        if heading is None:
            self._add(paragraph, "body")
            return
        self.path = self.path.down(heading)
        self._add(paragraph, "heading")
        self._enter(heading, paragraph)

    def _enter(self, heading: Heading, paragraph: Paragraph) -> None:
        self.entries.append(OutlineEntry(heading.title, heading.number, self._place(paragraph), listed=False))

    def _add(self, paragraph: Paragraph, role: str, table: Table | None = None) -> None:
        self.texts.append(Text(paragraph.text, self._place(paragraph, table), role))

    def _place(self, paragraph: Paragraph, table: Table | None = None) -> Place:
        return Place(
            section=self.path.section or None,
            table=table.id if table else None,
            form=table.form if table else None,
            page=paragraph.page,
            line=paragraph.line,
            text=paragraph.text,
            box=paragraph.box,
        )
