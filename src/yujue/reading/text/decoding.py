"""Bytes to text: the encodings that Chinese text files come in."""

from __future__ import annotations

import codecs

from yujue.reading.errors import EmptyFileError, NotTextError, OversizedFileError

MEGABYTE = 1 << 20
MOST_BYTES = 32 * MEGABYTE
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TEXT_CONTROLS = frozenset("\t\n\r\f\v\x1c\x1d\x1e\x85")


def decode(file: str, data: bytes) -> str:
    """Decode as UTF-8 (with or without mark), UTF-16 with a mark, or GB18030.

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


def _decoded(data: bytes) -> str | None:
    marked = [name for mark, name in _MARKS if data.startswith(mark)]
    for name in marked or ["utf-8", "gb18030"]:
        try:
            return data.decode(name)
        except UnicodeDecodeError:
            continue
    return None


def _binary(text: str) -> bool:
    """Tell whether control characters show that this is no text."""
    sample = text[:65536]
    controls = sum(char < " " and char not in _TEXT_CONTROLS for char in sample)
    return "\0" in text or controls * 100 > len(sample)
