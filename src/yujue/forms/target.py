"""Targets as text: `≥24次`, `≤450元/人/天`, `1-2个`, `100名`, `40个以上`, `90-95%`, `2026年12月底前`, 显著."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_WIDTH = str.maketrans("０１２３４５６７８９．，％＞＜＝（）﹥﹤〉〈≧≦～－—–／", "0123456789.,%><=()><><≥≤~---/")
_PREFIXES = {
    "≥": "≥", ">=": "≥", "≤": "≤", "<=": "≤", ">": ">", "<": "<", "=": "=",
    "大于等于": "≥", "不低于": "≥", "不少于": "≥", "不小于": "≥", "至少": "≥",
    "小于等于": "≤", "不超过": "≤", "不高于": "≤", "不大于": "≤", "不多于": "≤", "控制在": "≤",
    "大于": ">", "超过": ">", "高于": ">", "小于": "<", "低于": "<", "少于": "<",
    "等于": "=", "达到": "=", "达": "=",
}  # fmt: skip
_SUFFIXES = {"及以上": "≥", "以上": "≥", "及以下": "≤", "以下": "≤", "以内": "≤", "之内": "≤", "内": "≤"}
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_UNIT = r"[^\d，。；;,=≥≤><~]{0,10}"
_SIGNED = "|".join(sorted(map(re.escape, _PREFIXES), key=len, reverse=True))
_ONE = re.compile(rf"(?P<op>{_SIGNED})?(?P<low>{_NUMBER})(?P<unit>{_UNIT})")
_RANGE = re.compile(rf"(?P<low>{_NUMBER})(?P<first>[^\d\-~至到]{{0,4}})[-~至到](?P<high>{_NUMBER})(?P<unit>{_UNIT})")
_INSIDE = re.compile(rf"(?:不低于|不少于|不超过|不高于|至少|≥|≤)(?:{_NUMBER})[^\d，。；;,的]{{0,4}}")
_DATE = re.compile(
    r"(?P<date>(?:\d{4}年)?(?:\d{1,2}月(?:\d{1,2}日)?|第?[一二三四]季度)?(?:底|末|中旬|上旬|下旬)?)(?P<before>之?以?前)?(?:完成)?"
)


@dataclass(frozen=True, slots=True)
class Target:
    """A target. `operator` is ≥ ≤ = > < range text; a bare number is `=`; `low`, `high` are its bounds."""

    operator: str
    target: str
    unit: str
    low: Decimal | None = None
    high: Decimal | None = None


def _decimal(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))


def _unit(text: str) -> str:
    """Take brackets away that hold the whole unit, `(次)`, or are cut; not those of `台(套)`."""
    plain = text.strip()
    whole = plain.startswith(("(", "（")) or "(" not in plain.replace("（", "(")
    return plain.strip("()（） ") if whole else plain


def _date(text: str) -> Target | None:
    found = _DATE.fullmatch(text)
    if found is None or not re.search(r"[年月季]", found["date"]):
        return None
    return Target("≤" if found["before"] else "text", found["date"], "")


def _range(text: str) -> Target | None:
    found = _RANGE.fullmatch(text)
    if found is None:
        return None
    low, high = _decimal(found["low"]), _decimal(found["high"])
    if low > high:
        return None
    return Target("range", f"{found['low']}-{found['high']}", _unit(found["unit"]), low, high)


def _one(text: str) -> Target | None:
    found = _ONE.fullmatch(text)
    if found is None:
        return None
    operator, unit = _PREFIXES.get(found["op"] or "", ""), found["unit"]
    suffix = next((word for word in _SUFFIXES if unit.endswith(word)), "")
    operator = operator or _SUFFIXES.get(suffix, "=")
    return _bounded(operator, found["low"], _unit(unit.removesuffix(suffix)))


def _bounded(operator: str, digits: str, unit: str) -> Target:
    value = _decimal(digits)
    low = value if operator in {"≥", ">", "="} else None
    high = value if operator in {"≤", "<", "="} else None
    return Target(operator, digits, unit, low, high)


def parse_target(text: str) -> Target:
    """Read a printed target; what is no number and no date is operator `text`."""
    plain = "".join(text.translate(_WIDTH).split())
    whole = _date(plain) or _range(plain) or _one(plain)
    if whole is not None:
        return whole
    inside = _INSIDE.search(plain)
    found = _one(inside[0]) if inside else None
    return found or Target("text", text.strip(), "")


def print_target(operator: str, target: str, unit: str) -> str:
    """Print a target so that `parse_target` reads the same operator, target and unit.

    `≥24次`, a bare number for `=`, `1-2个` for a range; a day that is not to be passed ends with 前.
    """
    whole = f"{target}{unit}"
    if operator in {"=", "range", "text"} or not target:
        return whole
    if operator == "≤" and _date(target) is not None:
        return f"{target}前"
    return f"{operator}{whole}"
