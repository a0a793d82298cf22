"""Classes of indicators that a project's form asks for: those of its generation, and those it marks as 必填."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from yujue.checking.finding import Finding
from yujue.checking.goals.common import by_project, warn
from yujue.checking.goals.printed import PrintedClass, first_levels, printed_classes
from yujue.disclosure import Disclosure, Indicator
from yujue.forms.generations import generation_of
from yujue.forms.goal_words import bare, words

CUT = frozenset(words()["required"]["cut"])
MARKED = str(words()["required"]["marked"])
LEAST = 2
RULE = "goals.class_missing"
Printed = tuple[PrintedClass, ...]


def check_required_classes(disclosure: Disclosure) -> Iterator[Finding]:
    """Find projects that have indicators, yet none of a class that their form asks for.

    Where pages may be lost the last class proves nothing.
    """
    tables = {table.id: printed_classes(table) for table in disclosure.tables}
    groups = by_project(disclosure)
    alone = Counter(table for table, _ in groups)
    cut = disclosure.document.format in CUT
    for (table, project), group in groups.items():
        if len(group) < LEAST:
            continue
        printed = tables.get(table, ())
        yield from _of_generation(project, group, printed, cut=cut)
        if alone[table] == 1:
            yield from _marked(project, group, printed, cut=cut)


def _of_generation(project: str, group: list[Indicator], printed: Printed, *, cut: bool) -> Iterator[Finding]:
    """Only one class that is missing is sure; a class that the form prints and that is its last may be cut off."""
    known = first_levels(printed) | {bare(one.level1) for one in group}
    asked = generation_of(known)
    lacking = [name for name in asked.classes if not any(_belongs(one, name) for one in group)]
    ends = [asked.classes[-1], *(one.label for one in printed if one.last)] if cut else []
    if len(lacking) == 1 and not any(lacking[0] in text for text in ends):
        message = f"项目“{project}”有{len(group)}项绩效指标，没有一项{lacking[0]}指标"
        yield replace(warn(RULE, message, group[:1]), basis=asked.basis)


def _belongs(indicator: Indicator, name: str) -> bool:
    return name in indicator.level1 or name in indicator.level2


def _marked(project: str, group: list[Indicator], printed: Printed, *, cut: bool) -> Iterator[Finding]:
    """Find classes that the form itself marks as 必填, with nothing in their row and no indicator elsewhere."""
    filled = {bare(level) for one in group for level in (one.level1, one.level2)}
    empty = [one.label for one in printed if MARKED in one.label and one.blank and not (cut and one.last)]
    missing = ["".join(label.split()) for label in empty if bare(label) not in filled]
    if missing:
        message = f"项目“{project}”的表样注明必填的{'、'.join(f'“{label}”' for label in missing)}没有填指标"
        yield replace(warn(RULE, message, group[:1]), basis=str(words()["required"]["marked_basis"]))
