"""Read files into disclosures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from yujue.disclosure import Disclosure
from yujue.reading.files import read_file
from yujue.recognising import recognise
from yujue.recognising.together import merge


def read(path: Path | str) -> Disclosure:
    """Read one file; raises `reading.errors.UnusableFileError` with one line for people."""
    return recognise(read_file(Path(path)))


def read_together(paths: Sequence[Path | str]) -> Disclosure:
    """Read several files of one disclosure (narrative and tables apart) as one."""
    return merge([read(path) for path in paths])
