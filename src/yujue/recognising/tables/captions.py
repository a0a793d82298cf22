"""What stands around a grid: title, number, unit line, department line, notes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from yujue.facts import UNIT_FACTORS
from yujue.forms import is_table_number, key, looks_like_title, plain, title_core, title_meaning
from yujue.forms.data import load
from yujue.reading import Paragraph

_UNIT = re.compile(r"(?:金额)?单位[:：]?\s*(?:人民币)?\s*(亿元|[百千]?万元|[百千]?元)")
_BARE_UNIT = re.compile(r"[(（](?:单位[:：])?\s*(亿元|[百千]?万元|[百千]?元)\s*[)）]")
_BRACKETED_UNIT = re.compile(rf"[(（]\s*{_UNIT.pattern}\s*[)）]|{_BARE_UNIT.pattern}$")
_DEPARTMENT = re.compile(r"^(?:编制)?(?:部门|单位)(?:名称)?[:：]\s*(.*)$|^填报(?:部门|单位)[^:：]{0,4}[:：]\s*(.*)$")
_NOTE = re.compile(
    r"^[(（]?(?:备?注|说明|附注|注释|备注说明)\d?[)）]?\s*[:：.]|^\*|故(?:本|此)表|(?:本|此)表(?:为空|无数据)"
)
_PAGE = re.compile(r"^[-—–\s]*(?:第\s*)?\d{1,3}(?:\s*页)?[-—–\s]*$")
_YEAR = re.compile(r"^[(（]?\s*20\d\d\s*年(?:度)?\s*[)）]?$")
_PART = re.compile(r"^第[一二三四五六]部分.*?表(?=[一二三四五六七八九十]{1,3}、)")
LOOK_BACK = 8


@dataclass(frozen=True, slots=True)
class Caption:
    """What paragraphs above a grid say of it; `used` are their positions in the list given."""

    title: str = ""
    unit: str | None = None
    department: str | None = None
    used: frozenset[int] = frozenset()
    place: Paragraph | None = None
    foreign: bool = False


@lru_cache(maxsize=4096)
def unit_in(text: str) -> str | None:
    """Give the money unit that a line states (单位：万元), None when it states none."""
    found = _UNIT.search(plain(text)) or _BARE_UNIT.search(plain(text))
    return found[1] if found and found[1] in UNIT_FACTORS else None


@lru_cache(maxsize=4096)
def department_in(text: str) -> str | None:
    """Give the organisation of a line 编制部门：…, "" when it names none, None when it is no such line."""
    flat = _UNIT.sub("", plain(text)).strip()
    found = _DEPARTMENT.match(flat)
    return (found[1] or found[2] or "").strip() if found else None


def is_note(text: str) -> bool:
    """Tell whether a paragraph is a note to a table."""
    return bool(_NOTE.search(plain(text)[:60]))


def is_furniture(text: str) -> bool:
    """Tell whether a paragraph is a page number, a table number or a bare year."""
    flat = unicodedata.normalize("NFKC", plain(text))
    return (
        not flat
        or flat.strip("()") in {"续", "续表"}
        or bool(_PAGE.match(flat))
        or bool(_YEAR.match(flat))
        or is_table_number(flat)
    )


def read_caption(paragraphs: Sequence[Paragraph]) -> Caption:
    """Read the paragraphs that stand between the grid before and this one; the last count most."""
    title, department, place = "", None, None
    unit, used = _torn_unit(paragraphs)
    waiting: list[int] = []
    for n in range(len(paragraphs) - 1, max(-1, len(paragraphs) - 1 - LOOK_BACK), -1):
        text = paragraphs[n].text
        if n in used:
            continue
        if not title and (core := _title_of(paragraphs, n)):
            title, place, unit = core, paragraphs[n], unit or unit_in(text)
            used |= {n, *waiting, *_other_half(core, _bare(text), n)}
            waiting = []
            continue
        found_unit, found_department = unit_in(text), department_in(text)
        if len(text) < 80 and (found_unit or found_department is not None):
            if title:
                break
            unit, department = unit or found_unit, department or found_department
            used.add(n)
        elif is_furniture(text):
            (waiting.append(n) if not title else used.add(n) if is_table_number(text) else None)
        elif title or len(text) > 60 or is_note(text):
            break
        else:
            waiting.append(n)
            if len([w for w in waiting if not is_furniture(paragraphs[w].text)]) > 1:
                break
    foreign = any(n not in used and not is_furniture(p.text) and not is_note(p.text) for n, p in enumerate(paragraphs))
    return Caption(
        title, unit or (unit_in(title) if title else None), department or None, frozenset(used), place, foreign
    )


def _other_half(core: str, own: str, n: int) -> tuple[int, ...]:
    """Give the place of the paragraph that holds the rest of a title of which paragraph `n` is a half."""
    if core == own:
        return ()
    return (n - 1,) if core.endswith(own) else (n + 1,)


def _torn_unit(paragraphs: Sequence[Paragraph]) -> tuple[str | None, set[int]]:
    """Read a unit line that is torn over several short paragraphs (单位：万 | 元)."""
    for n, paragraph in enumerate(paragraphs):
        if plain(paragraph.text).startswith("单位") and len(paragraph.text) < 8 and not unit_in(paragraph.text):
            for stop in range(n + 2, min(n + 4, len(paragraphs)) + 1):
                found = unit_in("".join(plain(p.text) for p in paragraphs[n:stop]))
                if found and all(len(p.text) < 6 for p in paragraphs[n + 1 : stop]):
                    return found, set(range(n, stop))
    return None, set()


def _bare(text: str) -> str:
    flat = _UNIT.sub("", _BRACKETED_UNIT.sub("", plain(text))).strip().lstrip("#").strip()
    return _PART.sub("", flat)


def _title_of(paragraphs: Sequence[Paragraph], n: int) -> str:
    """Give the title that paragraph `n` is, or begins and the next one ends."""
    text = _bare(paragraphs[n].text)
    if looks_like_title(text):
        before = _bare(paragraphs[n - 1].text) if n else ""
        return before + text if _is_second_half(text) and _can_begin_title(before) else text
    if n + 1 < len(paragraphs) and 8 < len(text) < 60 and not text.endswith(("。", "：", ":")):
        both = text + _bare(paragraphs[n + 1].text)
        if len(paragraphs[n + 1].text) < 12 and looks_like_title(both) and title_meaning(both):
            return both
    return ""


def _is_second_half(text: str) -> bool:
    """Tell whether a title says only what kind of table it is, so that the line before may name of what."""
    return key(text) in load("titles.toml")["second_half"]


def _can_begin_title(text: str) -> bool:
    return bool(text) and len(text) < 60 and not text.endswith(("。", "：", "表")) and not is_furniture(text)


def same_title(one: str, other: str) -> bool:
    """Tell whether two titles name the same table (one may say 续)."""
    return bool(one) and title_core(one) == title_core(other)
