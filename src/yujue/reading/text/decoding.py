"""Bytes to text: the encodings that Chinese text files come in."""

from __future__ import annotations

import codecs
import re

from yujue.reading.errors import EmptyFileError, NotTextError, OversizedFileError

MEGABYTE = 1 << 20
MOST_BYTES = 32 * MEGABYTE
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TEXT_CONTROLS = frozenset("\t\n\r\f\v\x1c\x1d\x1e\x85")


REPLACED = "\ufffd"
"""What stands in a text for bytes that are no character of its encoding."""
_RARE = 10
"""At most one in so many characters beyond ASCII may be unreadable; of text in another encoding most are."""
_SAMPLE = 4096
_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([a-zA-Z0-9_-]{2,20})""", re.IGNORECASE)


def decode(file: str, data: bytes) -> str:
    """Decode as UTF-8, UTF-16 or GB18030, with or without mark, or as a web page declares; bytes that do not fit are �.

    Raises OversizedFileError, EmptyFileError or NotTextError.
    """
    if len(data) > MOST_BYTES:
        raise OversizedFileError(file, len(data) // MEGABYTE, MOST_BYTES // MEGABYTE)
    if not data.strip():
        raise EmptyFileError(file)
    text = _decoded(data)
    if text is None or _binary(text):
        raise NotTextError(file)
    if not text.strip("\ufeff \t\r\n\f\v\u3000"):
        raise EmptyFileError(file)
    return text


def wide(data: bytes) -> str:
    """Name the kind of UTF-16 that bytes without a mark are: every other byte of what is ASCII is zero; else empty."""
    sample = data[: _SAMPLE & ~1]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    least = max(1, len(sample) // 40)
    few, many = sorted((even, odd))
    if many < least or few * _RARE > many:
        return ""
    return "utf-16-le" if odd == many else "utf-16-be"


def _decoded(data: bytes) -> str | None:
    marked = [name for mark, name in _MARKS if data.startswith(mark)]
    names = marked or [wide(data)]
    if not names[0]:
        names = ["utf-8", *_declared(data), "gb18030"]
    texts = (data.decode(name, "replace") for name in names)
    return next((text for text in texts if _fits(text)), None)


def _declared(data: bytes) -> list[str]:
    """Give the encoding that a web page declares where we would not try it anyway."""
    found = _DECLARED.search(data[:_SAMPLE])
    name = found[1].decode("ascii") if found else ""
    try:
        known = codecs.lookup(name).name if name else ""
    except LookupError:
        return []
    return [known] if known in {"big5", "big5hkscs"} else []


def _fits(text: str) -> bool:
    """Tell whether nearly all characters could be read."""
    lost = text.count(REPLACED)
    return not lost or lost * _RARE < sum(char > "\x7f" for char in text)


def _binary(text: str) -> bool:
    """Tell whether control characters show that this is no text."""
    sample = text[:65536]
    controls = sum(char < " " and char not in _TEXT_CONTROLS for char in sample)
    return "\0" in text or controls * 100 > len(sample)
