"""The use of results: the rectification ledger at a date, and a suggestion for next year for every project."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.facts.book import Book, Rectification
from yujue.forms.cycle import Advice, advices
from yujue.performance.money import rate_of
from yujue.performance.self_evaluation import SelfEvaluation, self_evaluations

STATES = {"closed": "已销号", "late": "逾期销号", "overdue": "逾期未销号", "open": "整改中", "unknown": "期限不明"}


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A problem with its state at a date: a key of `STATES`; `asked` says what is lacking."""

    entry: Rectification
    state: str
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What next year's budget of a project should be.

    `advice` is 保障 | 调整 | 削减, "" with the reason where nothing can be said.
    """

    evaluation: SelfEvaluation
    advice: str
    reason: str


def ledger(book: Book, at: str) -> tuple[LedgerEntry, ...]:
    """Give the ledger at a date; what was closed later is open still."""
    return tuple(_entry(one, at) for one in book.rectifications)


def _entry(one: Rectification, at: str) -> LedgerEntry:
    closed = bool(one.closed) and one.closed <= at
    if closed:
        state = "late" if one.due and one.closed > one.due else "closed"
        return LedgerEntry(one, state, "" if one.evidence.strip() else "已销号而没有整改证据")
    if not one.due:
        return LedgerEntry(one, "unknown", "没有填整改期限")
    return LedgerEntry(one, "overdue" if one.due < at else "open")


def suggestions(book: Book, at: str) -> tuple[Suggestion, ...]:
    """Give a suggestion for every project by the rules in `forms/cycle.toml`."""
    overdue = {one.entry.pro_code for one in ledger(book, at) if one.state == "overdue"}
    return tuple(_suggestion(one, one.project.pro_code in overdue) for one in self_evaluations(book, at))


def _suggestion(made: SelfEvaluation, overdue: bool) -> Suggestion:
    rate = rate_of(made.money)
    if made.total is None or rate is None:
        lacking = "、".join(made.asked) or "执行率不适用"
        return Suggestion(made, "", f"自评没有完成，不提建议：{lacking}")
    for one in advices():
        if _holds(one, made, overdue):
            problem = "，有逾期未整改的问题" if overdue else ""
            return Suggestion(
                made, one.advice, f"自评{made.total:.2f}分，执行率{rate:.2f}%{problem}；规则：{one.reason}"
            )
    return Suggestion(made, "", "没有合的规则")


def _holds(rule: Advice, made: SelfEvaluation, overdue: bool) -> bool:
    rate = rate_of(made.money)
    if rule.score is None and rule.rate is None and not rule.overdue:
        return True
    low = rule.score is not None and made.total is not None and made.total < rule.score
    slow = rule.rate is not None and rate is not None and rate < rule.rate
    return low or slow or (rule.overdue and overdue)
