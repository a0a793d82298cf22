"""The direction of an indicator: 正向 | 反向 | 区间 | 定性 | 时限, from what the form prints; few forms print it."""

from __future__ import annotations

import re

from yujue.forms.goal_words import words

_DATE = re.compile(r"\d+\s*(?:年|月|日)|季度|[年月]底")
_UP, _DOWN = {"≥", ">"}, {"≤", "<"}


def direction_of(operator: str, text: str, *levels: str) -> str:
    """Tell the direction from the sign, the printed target and the classes that the indicator stands under.

    A bare number is 反向 under a cost and 正向 elsewhere; a date, dates from to (1-12月), words of time are 时限; other
    words are 定性.
    """
    told = words()["direction"]
    where = "".join(levels)
    timely = any(word in where for word in told["deadline"])
    if operator == "range":
        return "时限" if text.rstrip().endswith(("月", "日")) else "区间"
    if operator in _UP:
        return "正向"
    if operator in _DOWN:
        return "时限" if timely or _DATE.search(text) else "反向"
    if operator == "text":
        return "时限" if _DATE.search(text) or any(word in text for word in told["in_time"]) else "定性"
    return "反向" if any(word in where for word in told["lower"]) else "正向"
