"""Indicators of a book as a form prints them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from yujue.disclosure import Indicator, Place
from yujue.facts.book import IndicatorEntry
from yujue.forms.goal_words import bare
from yujue.forms.performance import FixedIndicator, IndicatorClass, IndicatorList
from yujue.forms.target import parse_target, print_target
from yujue.forms.wording import key


def value_of(entry: IndicatorEntry) -> str:
    """Give the target as printed."""
    return print_target(entry.operator, entry.target, entry.unit)


def indicator(
    entry: IndicatorEntry, place: Place, scope: str, *, project: str | None = None, pro_code: str | None = None
) -> Indicator:
    """Give an indicator as it is read from what is printed."""
    text = value_of(entry)
    target = parse_target(text)
    return Indicator(
        scope=scope,
        project=project,
        level1=entry.level1,
        level2=entry.level2,
        name=entry.name,
        operator=target.operator,
        target=target.target,
        unit=target.unit,
        text=text,
        place=place,
        low=target.low,
        high=target.high,
        pro_code=pro_code,
        note=entry.note,
        score=entry.weight,
        standard=entry.standard,
        formula=entry.formula,
        evidence=entry.evidence,
    )


def listed(form: IndicatorList, entries: Sequence[IndicatorEntry]) -> list[IndicatorEntry]:
    """Give the entries in the order of the form, under its names of levels: fixed ones first, then class by class."""
    own = {key(entry.name): entry for entry in entries}
    fixed = [_fixed(one, own.get(key(one.name))) for one in form.fixed]
    names = {key(one.name) for one in form.fixed}
    rest = [_classed(form.classes, entry) for entry in entries if key(entry.name) not in names]
    order = [(one.level1, one.label) for one in form.classes]
    rest += [_empty(one) for one in form.classes if one.required and not _has(rest, one)]
    return _grouped([*fixed, *rest], order)


def _fixed(one: FixedIndicator, own: IndicatorEntry | None) -> IndicatorEntry:
    if own is None:
        return IndicatorEntry("", one.level1, one.level2, one.name, one.operator, one.target, one.unit, note=one.note)
    return replace(own, level1=one.level1, level2=one.level2, name=one.name, note=own.note or one.note)


def _classed(classes: Iterable[IndicatorClass], entry: IndicatorEntry) -> IndicatorEntry:
    found = next((one for one in classes if bare(entry.level2) in one.names), None)
    return replace(entry, level1=found.level1, level2=found.label) if found is not None else entry


def _empty(one: IndicatorClass) -> IndicatorEntry:
    return IndicatorEntry("", one.level1, one.label, "", "text", "")


def _has(entries: Iterable[IndicatorEntry], one: IndicatorClass) -> bool:
    return any(entry.level1 == one.level1 and entry.level2 == one.label for entry in entries)


def _grouped(entries: Sequence[IndicatorEntry], order: Sequence[tuple[str, str]]) -> list[IndicatorEntry]:
    """Bring entries of one level together: in the order given, then as they first occur."""
    pairs = list(dict.fromkeys([*order, *((entry.level1, entry.level2) for entry in entries)]))
    firsts = list(dict.fromkeys(level1 for level1, _ in pairs))
    return sorted(entries, key=lambda e: (firsts.index(e.level1), pairs.index((e.level1, e.level2))))
