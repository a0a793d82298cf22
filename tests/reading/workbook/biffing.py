"""Write the stream of an old workbook record by record (MS-XLS 2.4): one visible sheet, one hidden."""

from __future__ import annotations

import struct
from collections.abc import Sequence

WHITE, BLACK = 9, 8
_BOOK, _SHEET = 5, 16


def record(kind: int, form: str, *values: object) -> bytes:
    body = struct.pack("<" + form, *values) if form else b""
    return struct.pack("<HH", kind, len(body)) + body


def text(said: str, length: str = "H") -> bytes:
    return struct.pack(f"<{length}B", len(said), 1) + said.encode("utf-16-le")


def plain(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def font(colour: int) -> bytes:
    return plain(0x31, struct.pack("<HHHHHBBBB", 220, 0, colour, 400, 0, 0, 0, 0, 0) + text("宋体", "B"))


def number(row: int, column: int, style: int, value: float) -> bytes:
    return record(0x203, "HHHd", row, column, style, value)


def label(row: int, column: int, said: str, style: int = 0) -> bytes:
    return plain(0x204, struct.pack("<HHH", row, column, style) + text(said))


def truth(row: int, column: int, value: int, error: int = 0) -> bytes:
    return record(0x205, "HHHBB", row, column, 0, value, error)


def hidden_row(row: int) -> bytes:
    return record(0x208, "HHHHHHI", row, 0, 9, 300, 0, 0, 0x20 | 0x100)


def hidden_column(column: int) -> bytes:
    return record(0x7D, "HHHHHH", column, column, 2560, 15, 1, 0)


def stream(*cells: bytes, codes: Sequence[str], zeros: bool = True) -> bytes:
    """Give a workbook whose style n prints with `codes[n]`; the last style's letters are white."""
    formats = b"".join(plain(0x41E, struct.pack("<H", 164 + n) + text(code)) for n, code in enumerate(codes))
    styles = b"".join(_style(n, 5 if n == len(codes) - 1 else 0) for n in range(len(codes)))
    head = _begin(_BOOK) + record(0x42, "H", 1200) + font(BLACK) * 4 + font(WHITE) + formats + styles
    named = [(0, "表"), (1, "藏")]
    entries = [struct.pack("<BB", hidden, 0) + text(name, "B") for hidden, name in named]
    seen = record(0x23E, "HHHIHHI", 0x2A6 | (0x10 if zeros else 0), 0, 0, 64, 0, 0, 0)
    sheets = [_begin(_SHEET) + each + record(0xA, "") for each in (b"".join(cells) + seen, label(0, 0, "秘"))]
    start = len(head) + sum(8 + len(entry) for entry in entries) + 4
    bounds = plain(0x85, struct.pack("<I", start) + entries[0])
    bounds += plain(0x85, struct.pack("<I", start + len(sheets[0])) + entries[1])
    return head + bounds + record(0xA, "") + b"".join(sheets)


def _style(number_: int, letters: int) -> bytes:
    return record(0xE0, "HHHBBBBIIH", letters, 164 + number_, 1, 0x20, 0, 0, 0xFC, 0, 0, 0x20C0)


def _begin(kind: int) -> bytes:
    return record(0x809, "HHHHII", 0x600, kind, 0, 0, 0, 0)
