"""What the newer document says of a change: the words after 主要原因."""

from __future__ import annotations

import re
from collections import defaultdict

from yujue.diff.figures import Key, is_own, matter
from yujue.diff.names import Names
from yujue.disclosure import Disclosure, Statement
from yujue.forms.narrative import wordings

_END = re.compile(r"[。；;]|$")
_COLON = re.compile(r"\A(?:的)?(?:是|为|系)?[：:，,]?(?:是|为|系)?")


def reasons(disclosure: Disclosure, names: Names) -> dict[Key, tuple[str, ...]]:
    """Give the reasons quoted, by the matter of the last level printed before each of them."""
    found: dict[Key, list[str]] = defaultdict(list)
    for statement in disclosure.statements:
        for words in wordings().reason.finditer(statement.text):
            quote = _quote(statement.text, words.end())
            key = _speaks_of(disclosure, statement, words.start(), names)
            if key is not None and len(quote) > 1 and quote not in found[key]:
                found[key].append(quote)
    return {key: tuple(quotes) for key, quotes in found.items()}


def _quote(text: str, start: int) -> str:
    end = _END.search(text, start)
    words = text[start : end.start() if end else len(text)]
    return _COLON.sub("", words).strip()


def _speaks_of(disclosure: Disclosure, statement: Statement, at: int, names: Names) -> Key | None:
    """Give the matter of the change that was printed last before a place, else that of the last level."""
    before = [q for q in statement.quantities if q.end <= at]
    for quantity in reversed(before):
        level = statement.quantities[quantity.of] if quantity.of is not None else quantity
        if level.role == "level" and level.slice is not None and is_own(disclosure, level.slice):
            return matter(level.slice, names)
    return None
