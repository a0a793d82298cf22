"""Names: of organisations, of the department itself, of documents; the words for its level."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yujue.checking.finding import Finding
from yujue.checking.wording.data import level_words
from yujue.disclosure import Disclosure, Place, Text
from yujue.forms import is_organisation

_LISTED = re.compile(r"^[-\s]*(?:\d{1,2}|[（(]\d{1,2}[)）])[、.．)）]?\s*([\u4e00-\u9fff（）()]{5,24})[；;。]?$")
_DOCUMENT = re.compile(r"《([^《》]{12,60})》")
_VARIES = re.compile(r"[\d一二三四五六七八九十（）()〔〕]|试行|修订|省|市|县|区")
_BLANK_HEAD = re.compile(r"^(?:单位名称|编制部门|编制单位|部门名称|公开部门)[：:]\s*(?:(?:金额)?单位[：:].{0,3})?$")
LONGEST_GAP = 2
USUAL = 3


def check_names(disclosure: Disclosure) -> Iterator[Finding]:
    """Report near twins among names, the department's own name cut short, and words of another level."""
    yield from _twins(_organisations(disclosure), "wording.name_variants", "同一单位名称不一致")
    yield from _twins(_documents(disclosure), "wording.document_name", "同一文件名称前后不一致")
    yield from _own_name(disclosure)
    yield from _level(disclosure)
    yield from _unit_for_department(disclosure)
    yield from _blank_heads(disclosure)


def gap(one: str, other: str) -> str:
    """Give the single piece that the longer name has more than the shorter; empty when they differ otherwise."""
    short, long = sorted((one, other), key=len)
    missing = len(long) - len(short)
    if not 0 < missing <= LONGEST_GAP:
        return ""
    start = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return long[start : start + missing] if long[:start] + long[start + missing :] == short else ""


def _twins(names: dict[str, Place], rule: str, what: str) -> Iterator[Finding]:
    kept = list(names)
    for n, one in enumerate(kept):
        for other in kept[n + 1 :]:
            piece = gap(one, other)
            if piece and not _VARIES.search(piece) and not _longer(one, other) and not _longer(other, one):
                message = f"{what}：“{one}”与“{other}”"
                yield Finding(rule, "warning", message, (names[one], names[other]), (one, other))


def _longer(one: str, other: str) -> bool:
    """Tell whether a name is the other with something before or behind it (甲局 and 甲局机关)."""
    return one.startswith(other) or one.endswith(other)


def _organisations(disclosure: Disclosure) -> dict[str, Place]:
    """Give the names of units: of rows with an agency's code, and of numbered lists."""
    found: dict[str, Place] = {}
    for table in disclosure.tables:
        for row in table.rows:
            agency = row.slice is not None and row.slice.get("agency_code") is not None
            if agency and len(row.label) > 5 and is_organisation(row.label):
                found.setdefault(
                    row.label, Place(None, table.id, table.form, row.label, None, row.page, row.line, row.label)
                )
    for text in disclosure.texts:
        listed = _LISTED.match(text.text.strip()) if text.role in {"body", "heading"} else None
        if listed and is_organisation(listed.group(1)):
            found.setdefault(listed.group(1), text.place)
    return found


def _documents(disclosure: Disclosure) -> dict[str, Place]:
    return {
        name: text.place
        for text in reversed(disclosure.texts)
        for name in reversed(_DOCUMENT.findall("".join(text.text.split())))
    }


def _own_name(disclosure: Disclosure) -> Iterator[Finding]:
    """Find the full name of the department with the word for its region left out (三门峡科学技术局)."""
    name = disclosure.document.organisation or ""
    cut = [name[:i] + name[i + 1 :] for i, char in enumerate(name) if char in "省市县区" and i > 1 and len(name) > 6]
    for wrong in cut:
        for text in disclosure.texts:
            if text.role in {"body", "heading"} and wrong in text.text.replace(" ", ""):
                message = f"本单位名称有误：“{wrong}”应为“{name}”"
                yield Finding("wording.own_name", "warning", message, (text.place,), (wrong,), (name,))
                break


def _level(disclosure: Disclosure) -> Iterator[Finding]:
    organisation = disclosure.document.organisation or ""
    own = next((mark for mark in level_words() if mark in organisation[:-2]), "")
    hits: list[tuple[str, Text]] = [
        (words, text)
        for text in disclosure.texts
        for words in level_words().get(own, ())
        if words in text.text.replace(" ", "")
    ]
    if hits:
        message = f"“{hits[0][0]}”级次不符：{organisation}是{own}级部门（共{len(hits)}处）"
        yield Finding("wording.other_level", "warning", message, tuple(t.place for _, t in hits), (hits[0][0],))


def _unit_for_department(disclosure: Disclosure) -> Iterator[Finding]:
    """Find 本单位 in a department's document that otherwise says 本部门."""
    body = [text for text in disclosure.texts if text.role in {"body", "note"}]
    usual = sum(text.text.count("本部门") for text in body)
    odd = [text for text in body if "本单位" in text.text]
    if disclosure.document.level == "department" and usual >= USUAL and 0 < len(odd) < usual:
        found = tuple(dict.fromkeys(text.text[text.text.index("本单位") :][:8] for text in odd))
        message = f"部门文件中混用“本单位”（{len(odd)}处），其余{usual}处写“本部门”：“{found[0]}”"
        yield Finding("wording.unit_for_department", "info", message, tuple(t.place for t in odd), found)


def _blank_heads(disclosure: Disclosure) -> Iterator[Finding]:
    """Find table heads whose 单位名称： is followed by nothing."""
    blank = [text for text in disclosure.texts if text.role != "toc" and _BLANK_HEAD.match(text.text.strip())]
    if blank:
        message = f"表头“{blank[0].text.split('：')[0].split(':')[0]}：”后没有填写名称（共{len(blank)}处）"
        yield Finding(
            "wording.department_blank", "warning", message, tuple(t.place for t in blank), (blank[0].text[:8],)
        )
