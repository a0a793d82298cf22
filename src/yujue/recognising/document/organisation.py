"""The organisation's full name, from labels, the cover and headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from yujue.recognising.document.cover import cover_title
from yujue.recognising.document.lines import Line
from yujue.recognising.document.wordings import compact, wordings

_ANY_YEAR = r"(?:[二〇○零一三四五六七八九]{4}|20\d\d)年?度?"
_TITLE = re.compile(
    rf"^(?:关于公开|关于|附件\d*)?(?:{_ANY_YEAR})?(?P<name>.+?)(?:{_ANY_YEAR})?"
    r"(?:[省市区县州]级|本级)?(?:部门|单位|项目)?(?:整体|预算|决算)"
)
_YEAR = re.compile(_ANY_YEAR)
_PREFIX_END = re.compile(r"(?:[省市县区州盟旗乡镇国]|街道|政府|中共|中国共产党|共青团)$")
_REGIONAL = re.compile(r"[省市县区州盟旗国]")
_NUMBER = re.compile(
    r"^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|关于)+"
)
_SUBJECT = re.compile(r"^(?P<name>[一-鿿（）()]{4,40}?)(?:[（(](?:以下简称|[A-Za-z])|20\d\d年)")
_AFTER = re.compile(r"(?:单位[:：]|金额单位|20\d\d年|元$|万元$).*$")


def organisation_of(cover: tuple[Line, ...], lines: tuple[Line, ...]) -> str | None:
    """Give the best supported name; a short form counts for the full name it is the end of."""
    weights = _weigh(cover, lines)
    full = {name: weight for name, weight in weights.items() if not _placeholder(name)}
    if not full:
        return max(weights, key=lambda name: weights[name]) if weights else None
    support = {name: sum(w for other, w in full.items() if _short_for(other, name)) for name in full}
    return max(full, key=lambda name: (support[name], full[name]))


def _short_for(short: str, name: str) -> bool:
    """Tell whether `short` is `name`, or `name` without the place in front: 市水务局 for 临河市水务局."""
    front = name.removesuffix(short)
    if front == name or not front:
        return front == ""
    return _PREFIX_END.search(front) is not None or _REGIONAL.match(short) is not None


def _weigh(cover: tuple[Line, ...], lines: Iterable[Line]) -> Counter[str]:
    table = wordings()["weights"]
    names = wordings()["organisation"]
    weights: Counter[str] = Counter()
    for line in cover:
        for name in _labelled(line.plain, names["cover_labels"]):
            weights[name] += table["cover_label"]
    for name in _in_title(cover_title(cover)):
        weights[name] += table["cover_title"]
    seen: Counter[str] = Counter()
    spoken: Counter[str] = Counter()
    for line in lines:
        for name in _labelled(line.plain, names["table_labels"]):
            seen[name] += table["table_label"]
        for name in _in_heading(line.plain):
            weights[name] += table["heading"]
        for name in _in_sentence(line.plain):
            spoken[name] += table["sentence"]
    for counted, most in ((seen, "table_label_most"), (spoken, "sentence_most")):
        for name, weight in counted.items():
            weights[name] += min(weight, table[most])
    return weights


def _labelled(text: str, labels: list[str]) -> Iterator[str]:
    label, mark, rest = text.partition("：") if "：" in text else text.partition(":")
    if mark and rest and label in labels:
        name = _cleaned(_AFTER.sub("", rest))
        if _is_name(name):
            yield name


def _in_title(title: str) -> Iterator[str]:
    found = _TITLE.match(title)
    name = _cleaned(found["name"]) if found else ""
    if _is_name(name) or (len(name) >= 4 and _REGIONAL.search(name[:-1]) and not _is_region(name)):
        yield name


def _in_heading(text: str) -> Iterator[str]:
    """Find the name in headings such as `第一部分 某某局概况`, or in titles of the whole document."""
    if len(text) > 45 or text[-1:] in "。；，":
        return
    word = next((word for word in wordings()["organisation"]["behind"] if text.endswith(word)), None)
    if word is None:
        return
    name = _cleaned(_YEAR.sub("", _NUMBER.sub("", text)).removesuffix(word))
    if _is_name(name):
        yield name


def _in_sentence(text: str) -> Iterator[str]:
    """Find the name at the beginning of sentences: `某某局2031年收入总计`, `某某局（以下简称某局）`."""
    found = _SUBJECT.match(_NUMBER.sub("", text))
    name = _cleaned(found["name"]) if found else ""
    if _is_name(name):
        yield name


def _cleaned(name: str) -> str:
    name = compact(name).strip("：:—-·.,，、（）()") if "（" not in name and "(" not in name else compact(name)
    clinging = wordings()["organisation"]["clinging"]
    changed = True
    while changed:
        shorter = name
        for word in clinging:
            shorter = shorter.removesuffix(word)
        changed = shorter != name
        name = shorter
    return name


def _is_name(name: str) -> bool:
    """Tell whether a text can be an organisation's name: its ending says so, and it is no bare region."""
    names = wordings()["organisation"]
    return 3 <= len(name) <= 40 and name.endswith(tuple(names["ends"])) and not re.search(r"[\d。；]", name)


def _is_region(name: str) -> bool:
    return name.endswith(tuple(wordings()["organisation"]["region_ends"]))


def _placeholder(name: str) -> bool:
    return any(sign in name for sign in wordings()["organisation"]["placeholders"])
