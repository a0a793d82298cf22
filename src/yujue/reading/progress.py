"""How far the reading of a file has come, told page by page where a page takes seconds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple


class Step(NamedTuple):
    """A page is recognised next: its file, its number from 1, and how many there are (0: not known)."""

    file: str
    page: int
    pages: int


_turned: ContextVar[Callable[[Step], None] | None] = ContextVar("turned", default=None)
_told: ContextVar[Callable[[Step], None] | None] = ContextVar("told", default=None)


@contextmanager
def listening(told: Callable[[Step], None]) -> Iterator[None]:
    """Have each step told to a listener while something is read, checked or compared."""
    token = _told.set(told)
    try:
        yield
    finally:
        _told.reset(token)


@contextmanager
def turning(told: Callable[[Step], None]) -> Iterator[None]:
    """Have every page told that is read, also those that take no time."""
    token = _turned.set(told)
    try:
        yield
    finally:
        _turned.reset(token)


def turn(step: Step) -> None:
    """Tell a page that is read to whoever watches the pages turn."""
    told = _turned.get()
    if told is not None:
        told(step)


def tell(step: Step) -> None:
    """Tell a step to whoever listens."""
    told = _told.get()
    if told is not None:
        told(step)
