"""The direction of an indicator: 正向 | 反向 | 区间 | 定性 | 时限, with the rule that decided it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from yujue.forms.goal_words import words

_DATE = re.compile(r"\d+\s*(?:年|月|日)|季度|[年月]底")
_UP, _DOWN = {"≥", ">"}, {"≤", "<"}


@dataclass(frozen=True, slots=True)
class Direction:
    """A direction by the `rule` that decided it, a key of `[direction.rules]` in goal_words.toml."""

    rule: str

    @property
    def name(self) -> str:
        """正向 | 反向 | 区间 | 定性 | 时限."""
        return str(words()["direction"]["rules"][self.rule][0])

    @property
    def reason(self) -> str:
        """Why, in the field's words."""
        return str(words()["direction"]["rules"][self.rule][1])


def direction_of(operator: str, text: str, *levels: str) -> Direction:
    """Tell the direction from the sign, the printed target and the classes that the indicator stands under.

    A bare number is 反向 under a cost and 正向 elsewhere; a date, dates from to (1-12月), words of time are 时限; other
    words are 定性.
    """
    told, where = words()["direction"], "".join(levels)
    if operator == "range":
        return Direction("dates" if text.rstrip().endswith(("月", "日")) else "range")
    if operator in _UP:
        return Direction("lower_bound")
    if operator in _DOWN:
        timely = any(word in where for word in told["deadline"])
        return Direction("latest" if timely or _DATE.search(text) else "upper_bound")
    if operator == "text":
        return Direction("date" if _DATE.search(text) or any(word in text for word in told["in_time"]) else "words")
    return Direction("cost" if is_lower(*levels) else "number")


def is_lower(*levels: str) -> bool:
    """Tell whether less is better where no sign says otherwise, by the classes that an indicator stands under."""
    return any(word in level for level in levels for word in words()["direction"]["lower"])
