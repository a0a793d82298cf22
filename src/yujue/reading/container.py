"""The zip container of an Office file, opened within limits."""

from __future__ import annotations

import io
import zipfile

from yujue.reading.errors import EncryptedOfficeError, UnsafeOfficeError

MEGABYTE = 1 << 20
LARGEST_PART = 64 * MEGABYTE
LARGEST_WHOLE = 256 * MEGABYTE
MOST_PARTS = 5_000
STEEPEST = 400
"""Bytes unpacked for one packed; sheets of blank styled rows reach some 100, deflate's utmost is 1,032."""
FREE = 8 * MEGABYTE
"""Below this size no ratio does harm."""


class Container:
    """The parts of a file; raises where they are more, larger or steeper than a workbook or a text needs."""

    def __init__(self, file: str, data: bytes) -> None:
        self.file = file
        self.box = zipfile.ZipFile(io.BytesIO(data))
        parts = self.box.infolist()
        self.names = {part.filename for part in parts}
        size = sum(part.file_size for part in parts)
        if len(parts) > MOST_PARTS or size > LARGEST_WHOLE:
            raise UnsafeOfficeError(file, "解压后过大")
        if any(part.flag_bits & 1 for part in parts):
            raise EncryptedOfficeError(file)

    def read(self, name: str) -> bytes:
        """Unpack a part; what its header says of its size is not believed."""
        part = self.box.getinfo(name)
        if part.file_size > LARGEST_PART or (
            part.file_size > FREE and part.file_size > STEEPEST * max(1, part.compress_size)
        ):
            raise UnsafeOfficeError(self.file, "解压后过大")
        with self.box.open(part) as stream:
            data = stream.read(LARGEST_PART + 1)
        if len(data) > LARGEST_PART:
            raise UnsafeOfficeError(self.file, "解压后过大")
        plain = data.replace(b"\0", b"")
        if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
            raise UnsafeOfficeError(self.file, "XML 中定义了实体")
        return data
