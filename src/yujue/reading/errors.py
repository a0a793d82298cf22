"""Why a file cannot be used; each message says in one Chinese line what to do next. Exit code 2."""

from __future__ import annotations


class UnusableFileError(Exception):
    """A file that cannot be read; `str(error)` is one line for people."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"{file}：{reason}")
        self.file = file
        self.reason = reason
