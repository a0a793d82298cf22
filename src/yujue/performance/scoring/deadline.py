"""Deadlines: `2026年12月底前` against a day, a month or words."""

from __future__ import annotations

import calendar
import re
from datetime import date
from decimal import Decimal

from yujue.forms.achievement import in_time
from yujue.performance.scoring.score import Score, bounded, not_evaluated, scored

_TERM = re.compile(
    r"(?:(?P<year>\d{4})年)?(?:(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?|第?(?P<quarter>[一二三四])季度)?"
    r"(?P<part>上旬|中旬|下旬|底|末)?(?:之?以?前)?(?:完成)?"
)
_DASHED = re.compile(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?")
_DAYS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}
_LATE = (Decimal(0), Decimal(1))


def is_term(text: str) -> bool:
    """Tell whether a target is a day, a month, a quarter or a year."""
    return term(text, 2000) is not None


def term(text: str, year: int | None) -> tuple[date, date] | None:
    """Give the first and the last day that a text may mean; `year` where it names none; None for another text."""
    plain = _DASHED.sub(lambda m: f"{m[1]}年{m[2]}月" + (f"{m[3]}日" if m[3] else ""), "".join(text.split()))
    found = _TERM.fullmatch(plain)
    if found is None or not (found["year"] or found["month"] or found["quarter"]):
        return None
    its_year = int(found["year"]) if found["year"] else year
    return None if its_year is None else _days(its_year, found)


def _days(year: int, found: re.Match[str]) -> tuple[date, date] | None:
    first, last = _months(found)
    if not (1 <= first <= last <= 12 and 1 <= year <= 9999):
        return None
    end = calendar.monthrange(year, last)[1]
    start, stop = _DAYS.get(found["part"] or "", (1, end))
    if found["day"]:
        start = stop = int(found["day"])
    if not 1 <= start <= end:
        return None
    if found["part"] in {"底", "末"} and not found["day"]:
        return date(year, last, end), date(year, last, end)
    return date(year, first, start), date(year, last, min(stop, end))


def _months(found: re.Match[str]) -> tuple[int, int]:
    if found["quarter"]:
        last = 3 * ("一二三四".index(found["quarter"]) + 1)
        return last - 2, last
    return (int(found["month"]), int(found["month"])) if found["month"] else (1, 12)


def score_deadline(target: str, actual: str, full: Decimal, year: int | None = None) -> Score:
    """Score a deadline; `year` is the form's, for dates that name none."""
    said = in_time(actual)
    if said is not None:
        return _judged(full, f"自填“{actual}”，时限为{target}", said=said)
    limit, done = term(target, year), term(actual, year)
    if limit is None or done is None:
        return not_evaluated(full, f"实际完成值“{actual}”与时限“{target}”不能比较")
    if done[1] <= limit[1]:
        return _judged(full, f"{actual}完成，没有超过时限{target}", said=True)
    if done[0] > limit[1]:
        return _judged(full, f"{actual}完成，超过时限{target}", said=False)
    return not_evaluated(full, f"实际完成值“{actual}”不够具体，不能与时限“{target}”比较")


def _judged(full: Decimal, why: str, *, said: bool) -> Score:
    if said:
        return scored("deadline", full, Decimal(1), why)
    return bounded("deadline", full, _LATE, why, open_end=True)
