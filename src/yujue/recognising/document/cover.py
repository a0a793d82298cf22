"""The cover: what stands before the contents page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yujue.reading import Block
from yujue.recognising.document.lines import Line, printed_lines
from yujue.recognising.document.wordings import wordings

_DATE = re.compile(
    r"(?:20\d\d|[二〇○零一二三四五六七八九十]{4})年(?:[\d一二三四五六七八九十]{1,3}月)(?:[\d一二三四五六七八九十]{1,3}日)?"
)
_ATTACHMENT = re.compile(r"^附件[\d一二三四五六七八九十]*[:：]?")
_BODY = re.compile(r"^第[一二三四五六七八九十]+部分|^[一二三四五六七八九十]+、|。$")
_HEX = re.compile(r"<(?:[0-9A-Fa-f]{2})+>")
_PROGRAM = re.compile(r"^Microsoft \w+ - ")
_SUFFIX = re.compile(r"\.(?:docx?|xlsx?|pdf|wps|et)$", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"[-—–\s]*\d{1,3}[-—–\s]*")


def is_contents_title(text: str) -> bool:
    """Tell whether a compact text is the heading of a contents page."""
    return text in wordings()["contents"]["titles"]


def cover_lines(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Give the lines of the cover: of the first page, before the contents."""
    return tuple(_cover(lines))


def _cover(lines: tuple[Line, ...]) -> Iterator[Line]:
    cover = wordings()["cover"]
    first = next((line.page for line in lines), None)
    for line in lines[: cover["most_lines"]]:
        if line.page != first or is_contents_title(line.plain) or _BODY.search(line.plain):
            return
        if not _PAGE_NUMBER.fullmatch(line.plain):
            yield line


def cover_blocks(blocks: tuple[Block, ...]) -> frozenset[int]:
    """Give the blocks that hold the cover's title, for a document without contents page."""
    cover = cover_lines(tuple(printed_lines(blocks)))
    title = cover_title(cover)
    return frozenset(line.block for line in cover if title and line.plain and line.plain in title)


def cover_title(cover: tuple[Line, ...]) -> str:
    """Join the cover's lines into the title: up to the first that completes it, dates and labels left out."""
    parts: list[str] = []
    for line in cover:
        text = _ATTACHMENT.sub("", line.plain)
        if (
            not text
            or _DATE.fullmatch(text)
            or "：" in text
            or ":" in text
            or text.startswith(tuple(wordings()["cover"]["ignored"]))
        ):
            continue
        parts.append(text.removesuffix("目录"))
        if any(word in "".join(parts) for word in ("预算", "决算", "绩效")):
            break
    title = "".join(parts)
    return title if len(title) <= 80 else ""


def file_title(metadata: str) -> str:
    """Make the title in a file's metadata readable: bytes written as `<C4EA>` decoded, the program's name taken off."""
    title = metadata.strip()
    if _HEX.fullmatch(title):
        title = bytes.fromhex(title[1:-1]).decode("gb18030", errors="replace")
    return _SUFFIX.sub("", _PROGRAM.sub("", title)).strip()
