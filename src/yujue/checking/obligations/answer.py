"""Answer each obligation from what the areas evaluated and found. Nothing passes without data."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import lru_cache

from yujue.checking.finding import Finding, Obligation
from yujue.checking.obligations.catalogue import Item, catalogue
from yujue.checking.obligations.probes import NEEDS, PROBES, listed
from yujue.checking.obligations.saying import MISSING, excused, said
from yujue.checking.outcome import Outcome
from yujue.disclosure import Disclosure

FAILING = frozenset({"error", "warning"})


def answer(
    disclosure: Disclosure, outcome: Outcome, findings: tuple[Finding, ...], *, compared: bool = False
) -> tuple[Obligation, ...]:
    """Answer the whole catalogue; `findings` are folded and numbered, `compared` says that last year was at hand."""
    return tuple(_answer(item, disclosure, outcome, findings, compared=compared) for item in catalogue())


def _answer(
    item: Item, disclosure: Disclosure, outcome: Outcome, findings: tuple[Finding, ...], *, compared: bool
) -> Obligation:
    if not item.applies(disclosure.document):
        return _status(item, "not_applicable", "不属于这类文件应当公开的内容")
    if item.needs == "previous" and not compared:
        return _status(item, "not_evaluated", "没有提供上年文件，请连同它一起检查")
    if item.probe:
        return _status(item, *PROBES[item.probe](disclosure))
    if item.says:
        return _by_words(item, disclosure, findings)
    return _by_rules(item, disclosure, outcome, findings) if item.rules else _by_table(item, disclosure)


def _status(item: Item, status: str, reason: str = "", findings: tuple[str, ...] = ()) -> Obligation:
    return Obligation(item.id, item.title, item.group, status, reason, findings)


def _by_rules(item: Item, disclosure: Disclosure, outcome: Outcome, findings: tuple[Finding, ...]) -> Obligation:
    if item.forms and not any(table.form in item.forms for table in disclosure.tables):
        return _status(item, "not_evaluated", "没有识别到这张表，见“必需表格”")
    against = tuple(f.id for f in findings if f.severity in FAILING and _concerns(item, f))
    if against:
        return _status(item, "failed", findings=against)
    times = sum(_times(item, outcome))
    if times:
        return _status(item, "passed", f"核对 {times} 次")
    return _status(item, *_unevaluated(item, disclosure, outcome))


def _unevaluated(item: Item, disclosure: Disclosure, outcome: Outcome) -> tuple[str, str]:
    """Say why nothing was evaluated: there is nothing to check, or it could not be checked."""
    nothing = NEEDS[item.needs](disclosure, item) if item.needs in NEEDS else ""
    if nothing:
        return "not_applicable", nothing
    reasons = [reason for rule, reason in outcome.unchecked if _matches(item, rule)]
    return "not_evaluated", reasons[0] if reasons else "文件里没有可以核对的内容"


def _times(item: Item, outcome: Outcome) -> Iterator[int]:
    for key, times in outcome.checked:
        rule, _, form = key.partition("@")
        here = form in item.forms if item.forms else not form
        if here and (_matches(item, rule) or _named(item.counted_by, rule)):
            yield times


@lru_cache(maxsize=1 << 14)
def _named(patterns: tuple[str, ...], rule: str) -> bool:
    return any(fnmatchcase(rule, pattern) for pattern in patterns)


def _matches(item: Item, rule: str) -> bool:
    if not _named(item.rules, rule):
        return False
    others = (other for other in catalogue() if other is not item) if item.rest else ()
    return not any(_matches(other, rule) for other in others)


def _concerns(item: Item, finding: Finding) -> bool:
    """Tell whether a finding, or what follows from it, is about the item."""
    about = [(finding.rule, finding.places), *((c.rule, c.places) for c in finding.consequences)]
    return any(
        _matches(item, rule) and (not item.forms or any(place.form in item.forms for place in places))
        for rule, places in about
    )


def _by_table(item: Item, disclosure: Disclosure) -> Obligation:
    if any(table.form in item.forms for table in disclosure.tables):
        return _status(item, "passed", "已识别到这张表")
    hint = "目录列有这张表，但没有识别到（可能是图片）" if listed(item, disclosure) else "没有识别到这张表"
    return _status(item, "not_evaluated", hint)


def _by_words(item: Item, disclosure: Disclosure, findings: tuple[Finding, ...]) -> Obligation:
    if said(item, disclosure):
        return _status(item, "passed", "有说明")
    if excused(item, disclosure):
        return _status(item, "not_applicable", "文件说明没有这项内容")
    ours = tuple(f.id for f in findings if f.rule == MISSING and f.expected == (item.title,))
    if ours:
        return _status(item, "failed", "未见说明", ours)
    return _status(item, "not_evaluated", "没有找到相关的说明，请人工确认")
