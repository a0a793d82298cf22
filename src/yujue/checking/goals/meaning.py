"""Names that leave open what is counted: stock or increase, a share of what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yujue.checking.finding import Finding
from yujue.checking.goals.common import listed, plain, warn
from yujue.disclosure import Disclosure, Indicator
from yujue.forms.goal_words import words

_FRESH, _COUNT, _SHARE = (re.compile(words()["meaning"][name]) for name in ("fresh", "count", "share"))
LONG = 4
WHOLE = 100


def check_fresh(disclosure: Disclosure) -> Iterator[Finding]:
    """Find one indicator named as an increase here and as a stock there, with one target."""
    for one in disclosure.indicators:
        if not _FRESH.match(plain(one.name)):
            continue
        others = [each for each in disclosure.indicators if _stock_of(one, each)]
        if others:
            found = [one, *others]
            yield warn("goals.stock_or_new", f"同一指标值，名称有的写“新增”有的没写，含义不同：{listed(found)}", found)


def _stock_of(fresh: Indicator, other: Indicator) -> bool:
    name = _COUNT.sub("", _FRESH.sub("", plain(fresh.name)))
    same = (fresh.operator, fresh.target, fresh.unit) == (other.operator, other.target, other.unit)
    return same and len(name) >= LONG and fresh.low is not None and _COUNT.sub("", plain(other.name)) == name


def check_shares(disclosure: Disclosure) -> Iterator[Finding]:
    """Find percentages whose indicator is no ratio by its name; 100 % may say that a thing is done."""
    found = [each for each in disclosure.indicators if _nameless_share(each)]
    if found:
        yield warn("goals.share_of_what", f"指标值是百分比，名称却没有写明是什么比率：{listed(found)}", found)


def _nameless_share(each: Indicator) -> bool:
    bound = each.low if each.low is not None else each.high
    return (
        each.unit == "%" and bound not in {None, WHOLE} and _SHARE.search(each.name + each.level2 + each.beside) is None
    )
