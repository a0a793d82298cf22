"""Check a file, several files that are one disclosure, or a disclosure that is at hand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from yujue.api.evaluation import check_evaluations, check_reports
from yujue.api.read import read, read_together
from yujue.checking import Report
from yujue.checking.run import AREAS, Previous
from yujue.checking.run import check as _check
from yujue.disclosure import Disclosure

Paths = Path | str | Sequence[Path | str] | None


def check_disclosure(disclosure: Disclosure, previous: Previous = None) -> Report:
    """Check a disclosure that is at hand."""
    earlier = (previous,) if isinstance(previous, Disclosure) else tuple(previous or ())
    reports = partial(check_reports, earlier=earlier)
    return _check(disclosure, (*AREAS, check_evaluations, reports), previous=previous)


def check(path: Path | str, previous: Paths = None) -> Report:
    """Check a file, against last year's document, or several earlier ones, when `previous` is given.

    Raises `UnusableFileError` when one of them cannot be read.
    """
    return check_disclosure(read(Path(path)), _earlier(previous))


def check_together(paths: Sequence[Path | str], previous: Paths = None) -> Report:
    """Check several files that together are one disclosure (narrative and tables apart)."""
    return check_disclosure(read_together([Path(path) for path in paths]), _earlier(previous))


def _earlier(previous: Paths) -> tuple[Disclosure, ...]:
    paths = [previous] if isinstance(previous, Path | str) else list(previous or ())
    return tuple(read(Path(path)) for path in paths)
