"""The self-evaluation of a project made from the book: marks by rule; judgement and reasons are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from yujue.facts.book import Book, IndicatorEntry, Project
from yujue.forms.schemes import Scheme
from yujue.performance.judging import NOUGHT, Judged, Marked, achieved, added, judged, strangers, twice
from yujue.performance.money import in_wan, money_of
from yujue.performance.scoring import score_execution
from yujue.performance.weights import parts_of, scheme_for, unweighed


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfEvaluation(Marked):
    """A project's self-evaluation."""

    project: Project


def self_evaluations(book: Book, at: str, offered: Mapping[str, Scheme] | None = None) -> tuple[SelfEvaluation, ...]:
    """Evaluate every project of a book at a date (2026-12-31) by the schemes `offered`, else by ours."""
    return tuple(self_evaluate(book, project, at, offered) for project in book.projects)


def self_evaluate(book: Book, project: Project, at: str, offered: Mapping[str, Scheme] | None = None) -> SelfEvaluation:
    """Evaluate one project."""
    entries = [one for one in book.indicators if one.pro_code == project.pro_code]
    money, scheme = money_of(book, project.pro_code, at), scheme_for(entries, offered)
    full = NOUGHT if scheme is None else scheme.execution
    executed = score_execution(in_wan(money.adjusted), in_wan(money.executed), full)
    if scheme is None:
        lacking = (unweighed(entries),)
        return SelfEvaluation(project=project, at=at, scheme=None, money=money, execution=executed, asked=lacking)
    items = tuple(
        _item(book, one, at, part, scheme)
        for one, part in zip(entries, parts_of(entries, scheme, executed), strict=True)
    )
    asked = ((money.why,) if money.why else ()) + tuple(f"{i.entry.name}：{text}" for i in items for text in i.asked)
    asked += strangers(book, entries, project.pro_code, at)
    total = added(items, executed)
    return SelfEvaluation(
        project=project,
        at=at,
        scheme=scheme,
        money=money,
        execution=executed,
        items=items,
        total=total,
        grade="" if total is None else scheme.grade(total),
        asked=asked,
    )


def _item(book: Book, entry: IndicatorEntry, at: str, full: Decimal, scheme: Scheme) -> Judged:
    mine, times = achieved(book, entry, at)
    made = judged(book, entry, mine, full, scheme)
    return twice(made, times) if times > 1 else made
