"""Open any file: what it is is told by its content, never by its name."""

from __future__ import annotations

from pathlib import Path

from yujue.reading.errors import MissingFileError
from yujue.reading.model import Source
from yujue.reading.text import read_text


def read_file(path: Path) -> Source:
    """Read a published document; raises an `UnusableFileError` that says what to do."""
    if not path.is_file():
        raise MissingFileError(path.name)
    return read_text(path, path.read_bytes())
