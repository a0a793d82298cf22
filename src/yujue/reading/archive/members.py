"""The members of an archive, each with its name and size, opened one at a time and never beyond a limit."""

from __future__ import annotations

import io
import lzma
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import IO

from yujue.reading.archive.errors import BrokenArchiveError, EncryptedArchiveError, EscapingMemberError

UTF8_NAME = 0x800
"""The flag of a zip entry whose name is UTF-8 (APPNOTE 4.4.4); without it Chinese systems write GBK."""

_FAULTS = (zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError)


@dataclass(frozen=True, slots=True)
class Member:
    """A file in the archive: its name, the size it claims unpacked and packed, and how to open it."""

    name: str
    size: int
    packed: int
    open: Callable[[], IO[bytes]]


def members(file: str, data: bytes) -> Iterator[Member]:
    """Walk through the files of a zip or tar archive; folders are left out, whatever leads outside is refused."""
    with sound(file):
        yield from _zip(file, data) if data.startswith(b"PK") else _tar(file, data)


@contextmanager
def sound(file: str) -> Iterator[None]:
    """Turn whatever a damaged archive makes the library raise into one line."""
    try:
        yield
    except (*_FAULTS, ValueError) as error:
        raise BrokenArchiveError(file) from error
    except RuntimeError as error:
        raise (EncryptedArchiveError if "password" in str(error) else BrokenArchiveError)(file) from error


def _zip(file: str, data: bytes) -> Iterator[Member]:
    box = zipfile.ZipFile(io.BytesIO(data))
    for info in box.infolist():
        name = _zip_name(info)
        if not name:
            raise BrokenArchiveError(file)
        _inside(file, name, link=stat.S_ISLNK(info.external_attr >> 16))
        if info.is_dir():
            continue
        if info.flag_bits & 0x1:
            raise EncryptedArchiveError(file)
        yield Member(name, info.file_size, info.compress_size, lambda info=info: box.open(info))  # type: ignore[misc]


def _zip_name(info: zipfile.ZipInfo) -> str:
    """Give a member's name; macOS writes UTF-8 without saying so, and no GBK name is valid UTF-8 by chance."""
    if info.flag_bits & UTF8_NAME:
        return info.filename
    for encoding in ("utf-8", "gbk"):
        with suppress(UnicodeError):
            return info.filename.encode("cp437").decode(encoding)
    return info.filename


def _tar(file: str, data: bytes) -> Iterator[Member]:
    with tarfile.open(fileobj=io.BytesIO(data)) as box:
        for info in box:
            _inside(file, info.name, link=not (info.isfile() or info.isdir()))
            if info.isfile():
                stream = box.extractfile(info)
                if stream is not None:
                    yield Member(info.name, info.size, max(info.size, 1), lambda stream=stream: stream)  # type: ignore[misc]


def _inside(file: str, name: str, *, link: bool) -> None:
    plain = name.replace("\\", "/")
    if link or plain.startswith("/") or ".." in plain.split("/") or plain[1:2] == ":":
        raise EscapingMemberError(file, name)
