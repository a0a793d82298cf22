"""Texts with their roles and sections, and the outline: contents page against headings and table titles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from yujue.disclosure import OutlineEntry, Table, Text
from yujue.disclosure.place import Place
from yujue.reading import Block
from yujue.recognising.document.contents import Contents, find_contents
from yujue.recognising.document.cover import cover_blocks
from yujue.recognising.document.headings import split_number
from yujue.recognising.document.ladder import Followers, Ladder
from yujue.recognising.document.named import known_titles, whole_heading
from yujue.recognising.document.pieces import Piece, is_page_number, joined, pieces_of
from yujue.recognising.document.wordings import compact

LOOK_AHEAD = 2


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
        walk.step(piece, pieces[number + 1 : number + 1 + LOOK_AHEAD])
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
    """What has been gathered so far."""

    def __init__(self, contents: Contents, cover: frozenset[int], owners: dict[int, Table]) -> None:
        self.contents = contents
        self.cover = cover
        self.owners = owners
        self.ladder = Ladder(known_titles(contents))
        self.texts: list[Text] = []
        self.entries: list[OutlineEntry] = []
        self.titled: set[str] = set()

    def step(self, piece: Piece, followers: tuple[Piece, ...]) -> None:
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
            self._free(piece, tuple(follower.text if self._is_free(follower) else None for follower in followers))

    def _of_table(self, piece: Piece, table: Table) -> None:
        is_title = bool(table.title) and table.id not in self.titled and _same(table.title, piece.plain)
        if is_title:
            self.titled.add(table.id)
            numbered = split_number(table.title)
            number, title = (numbered[1], numbered[2]) if numbered else ("", table.title)
            self.entries.append(OutlineEntry(title, number, self._place(piece, table), listed=False))
        self._add(piece, "title" if is_title else "note", table)

    def _free(self, piece: Piece, followers: Followers) -> None:
        step = self.ladder.take(piece.text, followers)
        if step is not None and step.completes:
            self.entries[-1] = replace(self.entries[-1], title=step.heading.title)
        elif step is not None:
            place = replace(self._place(piece), section=None)
            self.entries.append(OutlineEntry(step.heading.title, step.heading.number, place, listed=False))
        self._add(piece, "body" if step is None else "heading")

    def _is_free(self, piece: Piece) -> bool:
        return piece.blocks[0] not in self.owners and not is_page_number(piece.first)

    def _add(self, piece: Piece, role: str, table: Table | None = None) -> None:
        self.texts.append(Text(piece.text, self._place(piece, table), role, piece.parts))

    def _place(self, piece: Piece, table: Table | None = None) -> Place:
        return Place(
            section=table.title if table else self.ladder.path.section or None,
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
