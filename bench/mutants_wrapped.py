"""Ways to spoil what is packed: a member of an archive by its own kind, its wrapping, a stream of an OLE file."""

from __future__ import annotations

import io
import random
import struct
import tarfile
import warnings
import zipfile
from collections.abc import Callable

Mutate = Callable[[bytes, str, random.Random], bytes]
Members = list[tuple[str, bytes]]

ARCHIVES = {".zip", ".tar", ".gz"}
OLE = {".xls", ".doc"}
NAMES = ("../外面.txt", "/etc/公开.txt", "C:\\公开.txt", "公开\x00.docx", "长" * 300 + ".docx", "", "公开/../公开.docx")
SIZES = (0, 1, 0xFFFF, 0xFFFFFFF)


def archive(data: bytes, suffix: str, rng: random.Random, mutate: Mutate) -> bytes:
    """Spoil one member of an archive (an archive within it likewise) or its list of members; the wrapping is sound."""
    members = unpacked(data, suffix)
    if rng.random() < 0.8:
        place = rng.randrange(len(members))
        name, content = members[place]
        if content:
            members[place] = name, mutate(content, "." + name.rpartition(".")[2].lower(), rng)
    else:
        rng.choice((_again, _renamed, _zeros, _deeper))(members, rng)
    return packed(members, suffix, link=rng.random() < 0.02)


def unpacked(data: bytes, suffix: str) -> Members:
    """Give the files of an archive of ours."""
    if suffix == ".zip":
        box = zipfile.ZipFile(io.BytesIO(data))
        return [(name, box.read(name)) for name in box.namelist()]
    found = []
    with tarfile.open(fileobj=io.BytesIO(data)) as whole:
        for info in whole:
            stream = whole.extractfile(info)
            found.append((info.name, stream.read() if stream else b""))
    return found


def packed(members: Members, suffix: str, *, link: bool = False) -> bytes:
    """Pack files; `link` adds one that leads out of a tar."""
    room = io.BytesIO()
    if suffix == ".zip":
        with warnings.catch_warnings(), zipfile.ZipFile(room, "w", zipfile.ZIP_DEFLATED) as box:
            warnings.simplefilter("ignore")  # two members of one name are meant
            for name, content in members:
                box.writestr(zipfile.ZipInfo(name or "无名"), content, zipfile.ZIP_DEFLATED)
        return room.getvalue()
    with tarfile.open(fileobj=room, mode="w:gz" if suffix == ".gz" else "w", compresslevel=1) as whole:  # type: ignore[call-overload]
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            whole.addfile(info, io.BytesIO(content))
        if link:
            outside = tarfile.TarInfo("公开/连接")
            outside.type, outside.linkname = rng_type(members), "/etc/passwd"
            whole.addfile(outside)
    return room.getvalue()


def rng_type(members: Members) -> bytes:
    """Give the kind of a link, another for an odd number of files."""
    return tarfile.SYMTYPE if len(members) % 2 else tarfile.LNKTYPE


def _again(members: Members, rng: random.Random) -> None:
    members += [rng.choice(members)] * rng.choice((1, 3, 2500))


def _renamed(members: Members, rng: random.Random) -> None:
    place = rng.randrange(len(members))
    members[place] = rng.choice(NAMES), members[place][1]


def _zeros(members: Members, rng: random.Random) -> None:
    """Add a member that packs to nothing: a small bomb."""
    members.append(("公开/空.txt", b"\0" * rng.choice((100, 5 << 20, 40 << 20))))


def _deeper(members: Members, rng: random.Random) -> None:
    """Wrap all members once, twice or many times more."""
    suffix = rng.choice((".zip", ".gz"))
    for depth in range(rng.choice((1, 2, 9))):
        members[:] = [(f"内层{depth}.{'zip' if suffix == '.zip' else 'tar.gz'}", packed(members, suffix))]


def ole(data: bytes, rng: random.Random) -> bytes:
    """Spoil records or bytes of one stream of an OLE file, in place, so that its sectors stay sound."""
    import olefile

    room = io.BytesIO(data)
    with olefile.OleFileIO(room, write_mode=True) as box:
        streams = ["/".join(path) for path in box.listdir() if box.get_size(path) >= 4096]
        main = [name for name in streams if name in {"Workbook", "Book", "WordDocument", "1Table", "0Table"}]
        if not streams:
            return data
        name = rng.choice(main if main and rng.random() < 0.9 else streams)
        content = bytearray(box.openstream(name).read())
        spoil = _records if name in {"Workbook", "Book"} and rng.random() < 0.8 else _bytes
        spoil(content, rng)
        box.write_stream(name, bytes(content))
        return room.getvalue()


def _records(content: bytearray, rng: random.Random) -> None:
    """Spoil records of a workbook's stream: kinds, lengths, bytes and numbers of what they hold."""
    places = []
    at = 0
    while at + 4 <= len(content):
        kind, length = struct.unpack_from("<HH", content, at)
        if not kind and not length:
            break
        places.append((at, length))
        at += 4 + length
    for _ in range(rng.choice((1, 2, 5, 20))):
        at, length = rng.choice(places)
        rng.choice((_kind, _length, _payload, _payload, _payload, _number))(content, at, length, rng)


def _kind(content: bytearray, at: int, _length: int, rng: random.Random) -> None:
    kinds = (0x0203, 0x027E, 0x00FD, 0x0006, 0x0085, 0x00E5, 0x00FC, 0x0809, 0x000A, 0x003C, 0x0208, 0x00BD)
    struct.pack_into("<H", content, at, rng.choice(kinds))


def _length(content: bytearray, at: int, length: int, rng: random.Random) -> None:
    struct.pack_into("<H", content, at + 2, max(0, min(0xFFFF, length + rng.choice((-4, -1, 1, 4, 0xFFFF)))))


def _payload(content: bytearray, at: int, length: int, rng: random.Random) -> None:
    for _ in range(rng.choice((1, 4, 16)) if length else 0):
        place = at + 4 + rng.randrange(length)
        if place < len(content):
            content[place] = rng.choice((0, 1, 0x7F, 0x80, 0xFF, rng.randrange(256)))


def _number(content: bytearray, at: int, length: int, rng: random.Random) -> None:
    if length >= 2:
        place = at + 4 + 2 * rng.randrange(length // 2)
        struct.pack_into("<H", content, min(place, len(content) - 2), rng.choice((0, 1, 0xFF, 0x7FFF, 0xFFFF)))


def _bytes(content: bytearray, rng: random.Random) -> None:
    for _ in range(rng.choice((1, 4, 64))):
        content[rng.randrange(len(content))] = rng.randrange(256)
