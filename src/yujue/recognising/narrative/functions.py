"""Functional subjects that a label names: 公共安全支出（204类）司法（06款）行政运行（01项）."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from yujue.codes import find_by_name, resolve_path

_MARK = re.compile(r"[类款项]）|[类款项]级?科目）|\d{3}")
_LEVEL = re.compile(r"(?P<name>[^，。；：]{2,40}?)（(?P<code>\d{0,7})(?P<level>[类款项])(?:级?科目)?）")
_CODED = re.compile(r"(?P<name>[一-鿿（）、]{2,40}?)（(?P<code>\d{7}|\d{5}|\d{3})）")
_LEADING = re.compile(r"(?:\A|[、.．）])(?P<code>\d{7}|\d{5})(?P<name>[一-鿿（）、]{2,40})")
_ORDINAL = re.compile(r"\A(?:[-—•·]|（?[一二三四五六七八九十\d]{1,3}[）、.．]+|其中|包括|[、：])+")
_SPEAKER = re.compile(r"\A.*?(?:19|20)\d\d年度?(?:财政拨款|一般公共预算|支出|用于|的)*")


@dataclass(frozen=True, slots=True)
class Function:
    """A subject of the functional classification as printed: names and, where printed, codes from class to item."""

    names: tuple[str, str, str] = ("", "", "")
    code: str | None = None
    year: int | None = None

    @property
    def resolved(self) -> str | None:
        """The code printed, else the one code that the names mean."""
        if self.code:
            return self.code
        return _resolve(self.names, self.year) or _resolve(_without_fee(self.names), self.year)

    @property
    def name(self) -> str:
        """The name of the lowest level."""
        return next((name for name in reversed(self.names) if name), "")


def _resolve(names: tuple[str, str, str], year: int | None) -> str | None:
    return resolve_path(*names, year) if names[0] else _lone(names, year)


def _without_fee(names: tuple[str, str, str]) -> tuple[str, str, str]:
    return names[0], names[1], names[2].removesuffix("费")


def _lone(names: tuple[str, str, str], year: int | None) -> str | None:
    lowest = next((name for name in reversed(names) if name), "")
    found = find_by_name("exp_func", lowest, year) or find_by_name("exp_func", lowest)
    return found[0] if len(found) == 1 else None


def _trim(name: str) -> str:
    return _ORDINAL.sub("", _SPEAKER.sub("", _ORDINAL.sub("", name)))


def _with_level(known: Function, level: int, name: str, code: str) -> Function:
    """Enter a level: the levels below it are new, those above it stay."""
    names = [*known.names[:level], name, *[""] * (2 - level)]
    above = known.code if known.code and len(known.code) == (0, 3, 5)[level] else ""
    whole = code if len(code) == (3, 5, 7)[level] else (above or "") + code if (above or level == 0) and code else ""
    return replace(known, names=(names[0], names[1], names[2]), code=whole or None)


def read_function(words: str, known: Function | None, year: int | None) -> tuple[Function, int] | None:
    """Read the subject that `words` name and where its name ends; `known` gives the levels above that are left out."""
    if not _MARK.search(words):
        return None
    function, end = replace(known or Function(), year=year), 0
    for found in _LEVEL.finditer(words):
        level = "类款项".index(found["level"])
        function = _with_level(function, level, _trim(found["name"]), found["code"])
        end = found.end()
    if end:
        return function, end
    coded = _CODED.search(words) or _LEADING.search(words)
    if coded is None:
        return None
    level = (len(coded["code"]) - 3) // 2
    names = ["", "", ""]
    names[level] = _trim(coded["name"])
    return Function((names[0], names[1], names[2]), coded["code"], year), coded.end()
