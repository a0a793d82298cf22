"""The wordings of the sentence checks, as data."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

_QUOTED = re.compile(r"《[^》]*》|〔[^〕]*〕|“[^”]*”")


@cache
def words() -> dict[str, Any]:
    """Read `wordings.toml`."""
    return tomllib.loads(files("yujue.checking.sentences").joinpath("wordings.toml").read_text("utf-8"))


def blanked(text: str) -> str:
    """Cover names of documents and quotations, keeping positions: their years are not the document's."""
    return _QUOTED.sub(lambda m: "　" * len(m.group()), text)
