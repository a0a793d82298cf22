"""What a batch of changes may hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from yujue import api
from yujue.web.books.keep import SHEETS
from yujue.web.desk import RefusedError, refuse_unkept

if TYPE_CHECKING:
    from yujue.web.books.edit import Wanted

MOST_CHANGES = 5000
LONGEST_TEXT = 32_000
"""Characters in a cell; Excel holds 32,767."""
_FIELDS = {sheet["key"]: {column["field"] for column in sheet["columns"]} for sheet in api.book_sheets("")}
_EXTRA = {sheet["key"] for sheet in api.book_sheets("") if sheet["extra"]}
_ANY = frozenset(name for fields in _FIELDS.values() for name in fields)


def checked(wanted: Sequence[Wanted]) -> None:
    """Refuse what no row can be, before anything is begun."""
    if len(wanted) > MOST_CHANGES:
        raise RefusedError(f"一次最多改 {MOST_CHANGES} 行，请分几次粘贴")
    for one in wanted:
        if one.op not in {"set", "add", "remove"} or (one.op != "add" and (one.row is None or one.version is None)):
            raise RefusedError("改动不完整：op 是 set、add、remove 之一，set 和 remove 要有 row 和 version")
        if one.op == "add" and (one.sheet not in SHEETS or one.sheet == "cover"):
            raise RefusedError("没有这张表，或者这张表不能加行")
        _fields(one.values, one.sheet if one.op == "add" else "")
        _texts(one.values.values())
    rows = [one.row for one in wanted if one.op != "add"]
    if len(rows) != len(set(rows)):
        raise RefusedError("一次里同一行只能改一处，请合在一起")


def _texts(texts: Iterable[str]) -> None:
    for text in texts:
        if len(text) > LONGEST_TEXT:
            raise RefusedError(f"一格最多 {LONGEST_TEXT} 个字")
        refuse_unkept(text)


def _fields(names: Iterable[str], sheet: str) -> None:
    known = _FIELDS[sheet] if sheet else _ANY
    free = not sheet or sheet in _EXTRA
    for name in names:
        own = free and name.startswith("fields.") and 7 < len(name) <= 60
        if name not in known and not own:
            raise RefusedError(f"这张表没有“{name}”这一列")
