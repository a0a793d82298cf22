"""Exit codes: a promise to scripts."""

from __future__ import annotations

from enum import IntEnum


class Code(IntEnum):
    """What the process returns; the gravest of several wins."""

    DONE = 0
    ERRORS_FOUND = 1
    UNUSABLE = 2
    FAULT = 3
    INTERRUPTED = 130
    PIPE_CLOSED = 141
