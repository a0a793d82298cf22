"""The wordings to look for, as data."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Phrase:
    """A wording that should not stand in a published document.

    `unless` (searched around the match) and `only` (matched on it) narrow the pattern; `where` is all | body |
    closed (body paragraphs that end where the sentence ends).
    """

    rule: str
    pattern: re.Pattern[str]
    message: str
    remedy: str
    severity: str = "warning"
    where: str = "all"
    unless: re.Pattern[str] | None = None
    only: re.Pattern[str] | None = None


def _phrase(entry: dict[str, str]) -> Phrase:
    return Phrase(
        entry["rule"],
        re.compile(entry["pattern"]),
        entry["message"],
        entry["remedy"],
        entry.get("severity", "warning"),
        entry.get("where", "all"),
        re.compile(entry["not"]) if "not" in entry else None,
        re.compile(entry["only"]) if "only" in entry else None,
    )


_BACK = re.compile(r"\\([1-9])")


@cache
def any_phrase() -> re.Pattern[str]:
    """Give one pattern for all wordings: most texts have none of them, and one search tells."""
    parts: list[str] = []
    groups = 0
    for pattern in (phrase.pattern for phrase in phrases()):
        parts.append(_BACK.sub(partial(_shifted, groups), pattern.pattern))
        groups += pattern.groups
    return re.compile("|".join(parts))


def _shifted(groups: int, reference: re.Match[str]) -> str:
    return f"\\{groups + int(reference[1])}"


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("yujue.checking.wording").joinpath("phrases.toml").read_text("utf-8"))


@cache
def title_words(kind: str) -> tuple[str, ...]:
    """Give the words that tell tables' titles apart; `kind` is settling | telling."""
    return tuple(_data()["titles"][kind])


@cache
def level_words() -> dict[str, tuple[str, ...]]:
    """Give, by the word for a region, the words of another level that its departments must not use of themselves."""
    return {mark: tuple(words) for mark, words in _data()["other_level"].items()}


@cache
def phrases() -> tuple[Phrase, ...]:
    """Give the wordings of phrases.toml, the misspellings among them."""
    data = _data()
    spelt = [
        Phrase("wording.misspelt", re.compile(re.escape(wrong)), f"错别字：“{{found}}”应为“{right}”", f"改为“{right}”")
        for wrong, right in data["misspelt"].items()
    ]
    return (*(_phrase(entry) for entry in data["phrase"]), *spelt)
