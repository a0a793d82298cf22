"""Check a file, several files that are one disclosure, or a disclosure that is at hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from yujue.api.read import read, read_together
from yujue.checking import Report
from yujue.checking.run import check as _check
from yujue.disclosure import Disclosure


def check_disclosure(disclosure: Disclosure, previous: Disclosure | None = None) -> Report:
    """Check a disclosure that is at hand."""
    return _check(disclosure, previous=previous)


def check(path: Path | str, previous: Path | str | None = None) -> Report:
    """Check a file, against last year's document when `previous` is given.

    Raises `UnusableFileError` when one of them cannot be read.
    """
    return check_disclosure(read(Path(path)), read(Path(previous)) if previous else None)


def check_together(paths: Sequence[Path | str], previous: Path | str | None = None) -> Report:
    """Check several files that together are one disclosure (narrative and tables apart)."""
    whole = read_together([Path(path) for path in paths])
    return check_disclosure(whole, read(Path(previous)) if previous else None)
