"""Unpack an archive into a folder of ours: few files, bounded sizes, harmless names, archives within at most twice."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

from yujue.reading.archive.errors import BombError, BrokenArchiveError, EncryptedArchiveError
from yujue.reading.archive.members import Member, members, sound
from yujue.reading.leftovers import is_leftover

MEGABYTE = 1 << 20
MOST_MEMBERS = 2000
LARGEST_MEMBER = 200 * MEGABYTE
LARGEST_WHOLE = 500 * MEGABYTE
HIGHEST_RATIO = 300
SMALL = 4 * MEGABYTE
"""Below this size no ratio does harm."""
DEEPEST = 2
LONGEST_NAME = 180
"""Bytes of a member's name that are kept, its end; file systems allow 255."""
_PIECE = 1 << 20
_OFFICE = ("[Content_Types].xml", "OFD.xml", "mimetype")
_OFFICE_SUFFIXES = (".docx", ".xlsx", ".pptx", ".ofd", ".odt", ".ods", ".wps", ".et")
"""Files packed as zip archives are: a damaged one is a damaged document, not a damaged archive."""
_UNSAFE = re.compile(r'[\\:*?"<>|\x00-\x1f]+')
_TAR_MARK = b"ustar"


def is_archive(data: bytes) -> bool:
    """Tell whether bytes are an archive of files (not an office document, which is packed the same way)."""
    if data.startswith((b"\x1f\x8b", b"BZh", b"\xfd7zXZ")) or data[257:262] == _TAR_MARK:
        return True
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return False
    try:
        names = zipfile.ZipFile(BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return True
    return not any(name in _OFFICE for name in names)


def unpack(path: Path, data: bytes, folder: Path) -> list[Path]:
    """Write the files of an archive into `folder` and give their paths, in the archive's order.

    Raises an `UnusableFileError` for what is damaged, locked, leads outside or would grow beyond the limits.
    """
    unpacking = _Unpacking(folder)
    unpacking.take(path.name, data, depth=1)
    return unpacking.found


class _Unpacking:
    """What has been unpacked so far, archives within counted too."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.found: list[Path] = []
        self.seen = 0
        self.whole = 0

    def take(self, file: str, data: bytes, *, depth: int) -> None:
        for member in members(file, data):
            self.seen += 1
            if self.seen > MOST_MEMBERS:
                raise BombError(file, f"里的文件超过 {MOST_MEMBERS} 个")
            if is_leftover(member.name.replace("\\", "/").split("/")):
                continue
            content = _content(file, member)
            self.whole += len(content)
            if self.whole > LARGEST_WHOLE:
                raise BombError(file, f"解压后超过 {LARGEST_WHOLE // MEGABYTE} MB")
            self._keep(file, member, content, depth=depth)

    def _keep(self, file: str, member: Member, content: bytes, *, depth: int) -> None:
        target = self.folder / f"{len(self.found):04d}" / _harmless(member.name)
        if is_archive(content) and target.suffix.lower() not in _OFFICE_SUFFIXES:
            if depth >= DEEPEST:
                raise BombError(file, f"里又套着压缩包，超过 {DEEPEST} 层")
            if self._taken(f"{file}/{target.name}", content, depth=depth + 1):
                return
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        self.found.append(target)

    def _taken(self, file: str, data: bytes, *, depth: int) -> bool:
        """Unpack an archive within; False where it is damaged or locked: then it is a file that cannot be read."""
        before = len(self.found)
        try:
            self.take(file, data, depth=depth)
        except (BrokenArchiveError, EncryptedArchiveError):
            del self.found[before:]
            return False
        return True


def _content(file: str, member: Member) -> bytes:
    """Read a member in pieces, never more than it may have, whatever size it claims."""
    pieces, size = [], 0
    with sound(file), member.open() as stream:
        while piece := stream.read(_PIECE):
            size += len(piece)
            if size > LARGEST_MEMBER:
                raise BombError(file, f"里的“{member.name[-40:]}”解压后超过 {LARGEST_MEMBER // MEGABYTE} MB")
            if size > SMALL and size > HIGHEST_RATIO * max(member.packed, 1):
                raise BombError(file, f"里的“{member.name[-40:]}”压缩比超过 {HIGHEST_RATIO} 倍")
            pieces.append(piece)
    return b"".join(pieces)


def _harmless(name: str) -> str:
    """Give a file name without folders, without characters that systems forbid, and not longer than they allow."""
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    plain = _UNSAFE.sub("_", last).strip(". ").encode("utf-8", "replace")[-LONGEST_NAME:]
    return plain.decode("utf-8", "ignore") or "文件"
