"""Keep a library's own words about a broken file away from the user's terminal."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator

STDERR = 2


@contextlib.contextmanager
def hushed() -> Iterator[None]:
    """Send the process's standard error nowhere meanwhile: a panic of a native library prints before it raises."""
    try:
        sys.stderr.flush()
        kept = os.dup(STDERR)
    except (OSError, ValueError, AttributeError):
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, STDERR)
        yield
    finally:
        os.dup2(kept, STDERR)
        os.close(nowhere)
        os.close(kept)
