"""Changes in words: which cell, from what to what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from yujue import api

MOST = 20
LONGEST = 60
_SHEETS = {sheet["key"]: sheet for sheet in api.book_sheets("")}


def shown_changes(ops: Sequence[dict[str, Any]]) -> list[str]:
    """Say what the operations of a step did, a line a cell; of many the first."""
    lines = [line for op in ops[:MOST] for line in _lines(op)]
    more = len(ops) - MOST
    return [*lines[: 2 * MOST], *([f"还有 {more} 行"] if more > 0 else [])]


def _lines(op: dict[str, Any]) -> Iterator[str]:
    sheet = _SHEETS.get(op["sheet"])
    name = sheet["name"] if sheet else op["sheet"]
    headers = {column["field"]: column["header"] for column in sheet["columns"]} if sheet else {}
    if op["old"] is None or op["new"] is None:
        texts = (op["new"] if op["old"] is None else op["old"]) or {}
        yield f"{name}：{'加行' if op['old'] is None else '删行'} {_short(' · '.join(texts.values())) or '（空行）'}"
        return
    for field, new in op["new"].items():
        header = headers.get(field, field.removeprefix("fields."))
        yield f"{name}·{header}：{_short(op['old'].get(field, '')) or '（空）'} → {_short(new) or '（空）'}"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
