"""What a table is, from its printed title."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from yujue.forms.data import load
from yujue.forms.wording import key, plain

_TAIL = re.compile(r"(?:[(](?:续|续表|\d{4}年度?|表?[一二三四五六七八九十\d]+|[^()]{0,12}元)[)]|续表?|[:：])+$")
_YEAR = re.compile(r"(20\d\d)年")
_BRACKET = re.compile(r"[(][^()]{1,24}[)]$")
_NUMBER = re.compile(
    r"^(?:附|公开|预算|决算|财决|预决|部门|单位|政府)*\s*(?:表|件)?\s*\d{1,2}(?:-\d{1,2})?\s*表?[:：]?$"
    r"|^附?[表件]\s*[一二三四五六七八九十]{1,3}[:：]?$"
)


@dataclass(frozen=True, slots=True)
class TitleMeaning:
    """A title's form ("" for a money table of another kind), its members, the year and stage it says."""

    form: str
    members: dict[str, str] = field(default_factory=dict)
    year: int | None = None
    stage: str | None = None


@cache
def _rules() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...], dict[str, str]], ...]:
    return tuple(
        (rule["form"], tuple(rule["all"]), tuple(rule.get("none", ())), rule.get("slice", {}))
        for rule in load("titles.toml")["title"]
    )


@lru_cache(maxsize=8192)
def looks_like_title(text: str) -> bool:
    """Tell whether a line could be the title of a table: short, and ending in 表 but for a bracket."""
    bare = title_name(text)
    return (
        3 <= len(bare) <= 70
        and bare.endswith("表")
        and not is_table_number(bare)
        and not re.search(r"[。；;？！]|\.{3}|…|见|详", bare)
    )


@lru_cache(maxsize=8192)
def title_core(text: str) -> str:
    """Give the title without what follows 表: (续), (2023年度), a unit."""
    flat = unicodedata.normalize("NFKC", plain(text)).lstrip("#- ").strip()
    previous = ""
    while previous != flat:
        previous, flat = flat, _TAIL.sub("", flat).strip()
    return flat


@lru_cache(maxsize=8192)
def title_name(text: str) -> str:
    """Give the title's core without a bracket that says more of it: 支出表（按功能科目） is a 支出表."""
    return _BRACKET.sub("", title_core(text)).strip()


@lru_cache(maxsize=8192)
def is_table_number(text: str) -> bool:
    """Tell whether a line is only the number of a table: 公开01表, 表1, 预算12表, 附件2."""
    return bool(_NUMBER.match(unicodedata.normalize("NFKC", plain(text))))


def is_list_of_units(paths: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether a header is that of a list of the units in a department's accounts."""
    words = {key(text) for path in paths for text in path}
    known = load("titles.toml")["list_of_units"]
    return bool(words & set(known["names"])) and words <= {*known["names"], *known["beside"]}


@lru_cache(maxsize=8192)
def title_meaning(text: str) -> TitleMeaning | None:
    """Read a title; None when no rule knows it."""
    wording = key(title_core(text)).replace("经济科目", "经济分类")
    year = _YEAR.search(plain(text))
    for form, every, none, members in _rules():
        if all(word in wording for word in every) and not any(word in wording for word in none):
            stage = "final" if "决算" in wording else "budget" if "预算" in wording else None
            return TitleMeaning(form, dict(members), int(year[1]) if year else None, stage)
    return None
