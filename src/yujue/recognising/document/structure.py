"""Texts with their roles and sections, and the outline: contents page against headings and table titles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from yujue.disclosure import OutlineEntry, Table, Text
from yujue.disclosure.place import Place
from yujue.reading import Block
from yujue.recognising.document.contents import Contents, find_contents
from yujue.recognising.document.cover import cover_blocks
from yujue.recognising.document.headings import Heading, Path, is_titular, numbered_heading, split_number
from yujue.recognising.document.named import Known, known_titles, named_heading, whole_heading
from yujue.recognising.document.pieces import Piece, is_page_number, joined, pieces_of
from yujue.recognising.document.wordings import compact

LIST_LEVEL = 3


@dataclass(frozen=True, slots=True)
class Structure:
    """All paragraphs in reading order, and the outline."""

    texts: tuple[Text, ...]
    outline: tuple[OutlineEntry, ...]


def structure(blocks: tuple[Block, ...], taken: Iterable[tuple[frozenset[int], Table]]) -> Structure:
    """Walk over the blocks once; `taken` gives each table with the blocks that belong to it."""
    owners = {index: table for indices, table in taken for index in indices}
    contents = find_contents(blocks)
    cover = frozenset(range(contents.first)) if contents.blocks else cover_blocks(blocks)
    pieces = pieces_of(blocks, contents.blocks | cover | frozenset(owners))
    pieces = _with_whole_headings(pieces, contents, frozenset(owners))
    walk = _Walk(contents, cover, owners)
    for number, piece in enumerate(pieces):
        walk.step(piece, pieces[number + 1] if number + 1 < len(pieces) else None)
    listed = tuple(OutlineEntry(e.title, e.number, e.place, listed=True) for e in contents.entries)
    return Structure(tuple(walk.texts), listed + tuple(walk.entries))


def _with_whole_headings(pieces: tuple[Piece, ...], contents: Contents, apart: frozenset[int]) -> tuple[Piece, ...]:
    """Join headings that were broken over two paragraphs, as the contents page tells."""
    known = known_titles(contents)
    result: list[Piece] = []
    for piece in pieces:
        before = result[-1] if result else None
        free = before is not None and not {*before.blocks, *piece.blocks} & (apart | contents.blocks)
        if before is not None and free and whole_heading(before.text, piece.text, known):
            result[-1] = joined(before, piece)
        else:
            result.append(piece)
    return tuple(result)


class _Walk:
    """The path of headings so far, and what has been gathered."""

    def __init__(self, contents: Contents, cover: frozenset[int], owners: dict[int, Table]) -> None:
        self.contents = contents
        self.cover = cover
        self.owners = owners
        self.known: tuple[Known, ...] = known_titles(contents)
        self.path = Path()
        self.in_list = False
        self.texts: list[Text] = []
        self.entries: list[OutlineEntry] = []
        self.titled: set[str] = set()

    def step(self, piece: Piece, follower: Piece | None) -> None:
        """Take in one paragraph."""
        index = piece.blocks[0]
        if index in self.contents.blocks:
            self._add(piece, "toc")
        elif index in self.cover:
            self._add(piece, "title")
        elif index in self.owners:
            self._of_table(piece, self.owners[index])
        elif is_page_number(piece.first):
            self._add(piece, "footer")
        else:
            self._free(piece, follower)

    def _of_table(self, piece: Piece, table: Table) -> None:
        is_title = bool(table.title) and table.id not in self.titled and _same(table.title, piece.plain)
        if is_title:
            self.titled.add(table.id)
            numbered = split_number(table.title)
            number, title = (numbered[1], numbered[2]) if numbered else ("", table.title)
            self.entries.append(OutlineEntry(title, number, self._place(piece, table), listed=False))
        self._add(piece, "title" if is_title else "note", table)

    def _free(self, piece: Piece, follower: Piece | None) -> None:
        untitled = self.path.untitled
        heading = self._heading(piece, follower)
        if untitled is not None and is_titular(piece.text) and split_number(piece.text) is None:
            heading = replace(untitled, title=piece.text.strip())
            self.entries[-1] = replace(self.entries[-1], title=heading.title)
        elif heading is not None:
            place = replace(self._place(piece), section=None)
            self.entries.append(OutlineEntry(heading.title, heading.number, place, listed=False))
        if heading is not None:
            self.path = self.path.down(heading)
        self._add(piece, "body" if heading is None else "heading")

    def _heading(self, piece: Piece, follower: Piece | None) -> Heading | None:
        numbered = numbered_heading(piece.text)
        if numbered is None:
            self.in_list = False
            return named_heading(piece.text, self.known)
        if numbered.level < LIST_LEVEL:
            self.in_list = False
            return numbered
        sibling = self._sibling(numbered, follower)
        listed = sibling or self.in_list or self._ends_here(follower)
        self.in_list = sibling
        return None if listed else numbered

    def _sibling(self, heading: Heading, follower: Piece | None) -> bool:
        """Tell whether the next line is the next item of the same list: then neither heads anything."""
        numbered = split_number(follower.text) if follower is not None and self._is_free(follower) else None
        return numbered is not None and numbered[0] == heading.level

    def _ends_here(self, follower: Piece | None) -> bool:
        """Tell whether nothing follows that a heading could head."""
        if follower is None or not self._is_free(follower):
            return False
        numbered = numbered_heading(follower.text)
        return (numbered is not None and numbered.level < LIST_LEVEL) or bool(named_heading(follower.text, self.known))

    def _is_free(self, piece: Piece) -> bool:
        return piece.blocks[0] not in self.owners and not is_page_number(piece.first)

    def _add(self, piece: Piece, role: str, table: Table | None = None) -> None:
        self.texts.append(Text(piece.text, self._place(piece, table), role, piece.parts))

    def _place(self, piece: Piece, table: Table | None = None) -> Place:
        return Place(
            section=table.title if table else self.path.section or None,
            table=table.id if table else None,
            form=table.form if table else None,
            page=piece.first.page,
            line=piece.first.line,
            text=piece.text,
            box=piece.first.box,
        )


def _same(title: str, text: str) -> bool:
    """Tell whether a paragraph is a table's title, whatever number stands before it."""
    wanted = compact(title)
    return wanted in text and len(text) <= len(wanted) + 12
