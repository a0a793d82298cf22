"""Archives (zip, tar): the files of one disclosure packed together, unpacked within limits."""

from yujue.reading.archive.unpacking import is_archive, unpack

__all__ = ["is_archive", "unpack"]
