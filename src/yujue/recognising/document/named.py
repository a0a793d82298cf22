"""Headings without a number, known from the contents page: `某某局主要职能` for `一、部门主要职能`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from yujue.recognising.document.contents import Contents
from yujue.recognising.document.headings import Heading, is_titular, split_number
from yujue.recognising.document.wordings import compact

_YEAR = re.compile(r"20\d\d年度?")
_FRONT = re.compile(r"^(?:本?部门|本?单位|附件[:：]?|.{0,30}——)+")
_SHORTEST = 4
_LONGEST_PREFIX = 24
_LONGEST_REST = 14


@dataclass(frozen=True, slots=True)
class Known:
    """A title that the contents list: what is left of it without year and `部门`, and its depth."""

    core: str
    level: int


def known_titles(contents: Contents) -> tuple[Known, ...]:
    """Give the titles of the contents page, longest first; where no parts are listed, the first rank is depth 0."""
    top = min((entry.level for entry in contents.entries), default=0)
    known = [
        Known(core, 0 if entry.level == top else entry.level)
        for entry in contents.entries
        if (core := core_of(entry.title))
    ]
    return tuple(sorted(known, key=lambda title: -len(title.core)))


def core_of(title: str) -> str:
    """Strip a title of year, `部门` in front and whatever stands before a dash."""
    return _FRONT.sub("", _YEAR.sub("", compact(title))).strip("。：:")


def named_heading(text: str, known: tuple[Known, ...]) -> Heading | None:
    """Give the heading that an unnumbered line is when the contents list its title."""
    if not is_titular(text) or split_number(text) is not None:
        return None
    core = core_of(text)
    for title in known:
        if core == title.core or _ends(core, title.core):
            return Heading(title.level, "", text.strip())
    return None


def _ends(core: str, known: str) -> bool:
    """Tell whether a title is a listed one with a name in front."""
    return len(known) >= _SHORTEST and core.endswith(known) and len(core) - len(known) <= _LONGEST_PREFIX


def whole_heading(text: str, rest: str, known: tuple[Known, ...]) -> str | None:
    """Give a listed title that was broken over two paragraphs: neither alone is one, together they are."""
    if not is_titular(rest) or split_number(rest) is not None or len(compact(rest)) > _LONGEST_REST:
        return None
    core, whole = core_of(_bare(text)), core_of(_bare(text) + rest)
    cores = [title.core for title in known]
    return text + rest if whole in cores and core not in cores else None


def _bare(text: str) -> str:
    numbered = split_number(text)
    return numbered[2] if numbered else text
