"""Ways to spoil a file: its bytes, and the parts within packed formats, so that mutants reach below the wrapping."""

from __future__ import annotations

import io
import random
import re
import zipfile
import zlib

from bench import mutants_within, mutants_wrapped

PACKED = {".xlsx", ".docx", ".odt"}
LONG = 2000
"""Bytes of a part that says something: content, sheets, styles."""
PLAIN = {".html", ".txt"}
WORDS = (b"99999999999999999999", b"-1", b"0", b"NaN", b"1e308", b"\xff\xff\xff\xff", b"", b"<", b"&#0;", b"\x00" * 64)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_NUMBER = re.compile(rb"\d+")


def mutated(data: bytes, suffix: str, rng: random.Random) -> bytes:
    """Give a mutant of a file; the same generator state gives the same mutant."""
    if suffix in mutants_wrapped.ARCHIVES and rng.random() < 0.8:
        return mutants_wrapped.archive(data, suffix, rng, mutated)
    if suffix in mutants_wrapped.OLE and rng.random() < 0.8:
        return mutants_wrapped.ole(data, rng)
    if suffix in PACKED and rng.random() < 0.7:
        return _packed(data, rng)
    if suffix in PLAIN and rng.random() < 0.7:
        return mutants_within.text(data.decode("utf-8", "replace"), rng).encode()
    if suffix == ".pdf" and rng.random() < 0.4:
        return _pdf(data, rng)
    return _bytes(data, rng)


def _bytes(data: bytes, rng: random.Random) -> bytes:
    for _ in range(rng.choice((1, 1, 2, 5, 20))):
        data = rng.choice((_flip, _cut, _drop, _repeat, _replace, _swap))(data, rng) or b"\n"
    return data


def _flip(data: bytes, rng: random.Random) -> bytes:
    spoiled = bytearray(data)
    for _ in range(rng.choice((1, 4, 64))):
        spoiled[rng.randrange(len(spoiled))] = rng.randrange(256)
    return bytes(spoiled)


def _cut(data: bytes, rng: random.Random) -> bytes:
    return data[: rng.randrange(1, len(data) + 1)]


def _span(data: bytes, rng: random.Random) -> tuple[int, int]:
    start = rng.randrange(len(data))
    return start, min(len(data), start + rng.choice((1, 16, 256, 4096, 65536)))


def _drop(data: bytes, rng: random.Random) -> bytes:
    start, end = _span(data, rng)
    return data[:start] + data[end:]


def _repeat(data: bytes, rng: random.Random) -> bytes:
    start, end = _span(data, rng)
    return data[:end] + data[start:end] * rng.choice((1, 3, 50)) + data[end:]


def _swap(data: bytes, rng: random.Random) -> bytes:
    start, end = _span(data, rng)
    other = rng.randrange(len(data))
    return data[:start] + data[other : other + end - start] + data[end:]


def _replace(data: bytes, rng: random.Random) -> bytes:
    """Put something nasty in the place of a number."""
    places = [found.span() for found in _NUMBER.finditer(data[: 1 << 20])]
    if not places:
        return data
    start, end = rng.choice(places)
    return data[:start] + rng.choice(WORDS) + data[end:]


def _packed(data: bytes, rng: random.Random) -> bytes:
    """Spoil one part of a package and pack it again, so that the package itself is sound."""
    box = zipfile.ZipFile(io.BytesIO(data))
    names = box.namelist()
    parts = [name for name in names if not name.endswith("/")]
    texts = [name for name in parts if name.endswith(".xml") and box.getinfo(name).file_size > LONG]
    spoiled = rng.choice(texts if texts and rng.random() < 0.6 else parts)
    room = io.BytesIO()
    with zipfile.ZipFile(room, "w", zipfile.ZIP_DEFLATED) as fresh:
        for name in names:
            part = box.read(name)
            fresh.writestr(box.getinfo(name), _part(part, rng) if name == spoiled and part else part)
    return room.getvalue()


def _part(part: bytes, rng: random.Random) -> bytes:
    found = mutants_within.tree(part, rng) if rng.random() < 0.7 else None
    return found if found is not None else _bytes(part, rng)


def _pdf(data: bytes, rng: random.Random) -> bytes:
    """Spoil what is within a compressed stream of a PDF; lengths are then wrong, which readers must bear."""
    streams = list(_STREAM.finditer(data))
    if not streams:
        return _bytes(data, rng)
    chosen = rng.choice(streams)
    try:
        plain = zlib.decompress(chosen[1])
    except zlib.error:
        return _bytes(data, rng)
    packed = zlib.compress(_bytes(plain, rng)) if plain else b""
    return data[: chosen.start(1)] + packed + data[chosen.end(1) :]
