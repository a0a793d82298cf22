"""Paragraphs of the running text: what page breaks tore apart is joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from yujue.disclosure.place import Place
from yujue.reading import Block, Paragraph
from yujue.recognising.document.headings import numbered_heading, split_number
from yujue.recognising.document.wordings import compact, wordings

_ENDED = re.compile(r"[。！？；：.!?;:]\s*[”’\"）)】]?$")
_RUNNING = re.compile(r"[，。；,;]|[：:]是?指")
_COMMA = re.compile(r"[，、]$")
_CAPTION = re.compile(r"^(?:注[:：]|备注|说明[:：]|单位[:：]|图\d|表\d|附)")
_STARTS_NEW = re.compile(r"^(?:20\d\d年|注[:：]|备注|说明[:：]|单位[:：]|图\d|表\d|附)")
_OPEN = re.compile(r"[，、,与比较和至到于为的在及或（(《“：]$")
_PAGE_NUMBER = re.compile(r"[-—–\s]*(\d{1,3})[-—–\s]*|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?")
_FIGURE = re.compile(r"^[\d,.]+(?:%|％|万元|元)")
_SHORTEST = 12
_SHORTEST_SENTENCE = 18
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of the text: the blocks it was printed in, and where each of its printed lines begins."""

    text: str
    blocks: tuple[int, ...]
    first: Paragraph
    parts: tuple[tuple[int, Place], ...]

    @property
    def plain(self) -> str:
        """The text without white space."""
        return compact(self.text)


def is_page_number(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph of a paged file is just a page number."""
    return paragraph.page is not None and _PAGE_NUMBER.fullmatch(paragraph.text.strip()) is not None


def pieces_of(blocks: tuple[Block, ...], apart: frozenset[int]) -> tuple[Piece, ...]:
    """Give all paragraphs; those of `apart` (contents, tables, covers) are never joined with others."""
    pieces: list[Piece] = []
    last: int | None = None
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            last = None
            continue
        for piece in _cut(Piece(block.text, (index,), block, tuple(_parts(block, 0)))) if block.text.strip() else ():
            alone = index in apart or is_page_number(block)
            if not alone and last is not None and _torn(pieces[last], piece):
                pieces[last] = joined(pieces[last], piece)
                continue
            pieces.append(piece)
            if not is_page_number(block):
                last = None if alone else len(pieces) - 1
    return tuple(pieces)


def _cut(piece: Piece) -> tuple[Piece, ...]:
    """Cut a paragraph between a heading and the numbered line below it that were taken for one paragraph."""
    for number, (start, place) in enumerate(piece.parts):
        head, rest = piece.text[:start].rstrip(), piece.text[start:]
        if start and numbered_heading(head) and numbered_heading(rest):
            first = replace(piece.first, text=rest, box=place.box, page=place.page, line_boxes=())
            parts = tuple((offset - start, at) for offset, at in piece.parts[number:])
            return (
                replace(piece, text=head, parts=piece.parts[:number]),
                *_cut(Piece(rest, piece.blocks, first, parts)),
            )
    return (piece,)


def _parts(paragraph: Paragraph, offset: int) -> Iterator[tuple[int, Place]]:
    if paragraph.line is not None:
        yield offset, Place(line=paragraph.line)
    for start, page, box in paragraph.line_boxes:
        yield offset + start, Place(page=page, box=box)


def joined(piece: Piece, other: Piece) -> Piece:
    """Make one paragraph of two."""
    parts = (*piece.parts, *_parts(other.first, len(piece.text)))
    return Piece(piece.text + other.text, piece.blocks + other.blocks, piece.first, parts)


def _torn(piece: Piece, other: Piece) -> bool:
    """Tell whether a paragraph breaks off and the next one carries it on.

    Inside a page the reader of paged files has joined what belongs together; elsewhere the words must tell.
    """
    text, follower = piece.plain, other.plain
    if text.endswith(tuple(wordings()["torn"]["goes_on_after"])):
        return not _heads(other)
    if _ENDED.search(text) or len(text) < _SHORTEST or split_number(other.text) is not None:
        return False
    if _cannot_begin(text, follower):
        return True
    if _CAPTION.match(text) or _on_one_page(piece, other):
        return False
    if not _RUNNING.search(text):
        return _cut_short(piece.text, follower)
    return not _STARTS_NEW.match(follower) or _OPEN.search(text) is not None


def _cannot_begin(text: str, follower: str) -> bool:
    """Tell whether a line cannot be the beginning of a paragraph."""
    rest = follower.startswith(tuple(wordings()["torn"]["carried_on_by"]))
    figure = _RUNNING.search(text) is not None and _FIGURE.match(follower) is not None
    return rest or figure or _COMMA.search(text) is not None or _subject_torn(text, follower)


def _cut_short(text: str, follower: str) -> bool:
    """Tell whether a line without any punctuation is no title but the beginning of the sentence below."""
    title = split_number(text) is not None or compact(text).endswith(_title_ends())
    sentence = follower.endswith("。") and not _STARTS_NEW.match(follower)
    return not title and sentence and len(compact(text)) >= _SHORTEST_SENTENCE


@cache
def _title_ends() -> tuple[str, ...]:
    names: list[str] = wordings()["organisation"]["ends"]
    return (*wordings()["headings"]["ends"], *wordings()["torn"]["title_ends"], *names, ")", "）")


def _on_one_page(piece: Piece, other: Piece) -> bool:
    return piece.first.page is not None and other.first.page == _last_page(piece)


def _heads(piece: Piece) -> bool:
    return split_number(piece.text) is not None or _STARTS_NEW.match(piece.plain) is not None


def _subject_torn(text: str, follower: str) -> bool:
    """Tell whether the name of an account (类、款、项) breaks off and ends in the next line."""
    open_ = "（类）" in text and "（项）" not in text and not text.endswith(("（类）", "（款）"))
    return open_ and "（项）" in follower[:_LONGEST_NAME]


def _last_page(piece: Piece) -> int | None:
    pages = [place.page for _, place in piece.parts if place.page is not None]
    return pages[-1] if pages else piece.first.page
