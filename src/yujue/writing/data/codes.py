"""The codes that facts use, with those above them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from yujue.codes import is_known, name_of
from yujue.facts import Slice
from yujue.writing.data.declared import Codes
from yujue.writing.data.money import Row


def code_rows(codes: Codes, slices: Iterable[Slice], year: int) -> Iterator[Row]:
    """Give each code with the name that it has in `year` ("" for one that no list holds) and the code above it."""
    used = {code for slice_ in slices if (code := slice_.get(codes.dimension))}
    wanted = used | {above for code in used for above in _above(codes, code)}
    for code in sorted(wanted):
        name = name_of(codes.list, code, year) or name_of(codes.list, code) or ""
        yield {"code": code, "name": name, "parent": next(iter(_above(codes, code)), "")}


def _above(codes: Codes, code: str) -> list[str]:
    """Give the listed codes that a code begins with, the nearest first."""
    return [code[:n] for n in range(len(code) - 1, 0, -1) if is_known(codes.list, code[:n])]
