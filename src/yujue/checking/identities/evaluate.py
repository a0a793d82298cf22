"""Evaluate all identities of a disclosure."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.checking.board.figure import Board, board
from yujue.checking.board.origin import settled
from yujue.checking.board.verdict import Identity, Verdict, judge
from yujue.checking.identities.across import balances, repeated, slice_sums, unions
from yujue.checking.identities.bounds import bounded, parts_of_wholes
from yujue.checking.identities.flows import flows
from yujue.checking.identities.heads_of_spending import class_sums
from yujue.checking.identities.index import Index
from yujue.checking.identities.rows import column_sums, of_both_flows, two_sided
from yujue.checking.identities.scope import coinciding
from yujue.checking.identities.sets import sets
from yujue.checking.identities.within import parts_named, row_sums
from yujue.derive import Rules, rules
from yujue.disclosure import Disclosure

GOALS = "performance"
MOST_TABLES = 150
"""A disclosure has a few dozen tables; among more than this, tables are not compared with each other."""


def crowded(laid: Board) -> str:
    """Say why tables are not compared with each other; "" when they are."""
    most = max((_of_money(laid, only) for only in sets(laid)), default=0)
    return (
        f"这份文件有{most}张表，超过{MOST_TABLES}张，没有逐对核对表间关系，请拆分后再查" if most > MOST_TABLES else ""
    )


def _of_money(laid: Board, only: frozenset[int]) -> int:
    """Count the tables of known forms that are not forms of goals, of which there may be one for each project."""
    forms = (laid.disclosure.tables[n].form for n in only)
    return sum(form is not None and GOALS not in form for form in forms)


def identities(laid: Board, declared: Rules) -> Iterator[Identity]:
    """Derive every identity: within tables first, then between them."""
    yield from row_sums(laid, declared)
    yield from column_sums(laid)
    yield from parts_named(laid, declared)
    yield from flows(laid)
    for only in sets(laid):
        yield from _of_one_set(laid, declared, only)


def _of_one_set(laid: Board, declared: Rules, only: frozenset[int]) -> Iterator[Identity]:
    coincide = coinciding(laid, only)
    use = {pair: wider for pair, wider in coincide.items() if pair[0] == "use"}
    alone = Index(laid, declared, coincide=use, only=only & (two_sided(laid) | of_both_flows(laid)))
    yield from slice_sums(alone)
    yield from balances(alone)
    if _of_money(laid, only) > MOST_TABLES:
        return
    index = Index(laid, declared, coincide=coincide, only=only)
    yield from repeated(index)
    yield from unions(index)
    yield from class_sums(index)
    yield from parts_of_wholes(index)
    yield from bounded(index)


def evaluate_board(laid: Board) -> tuple[Verdict, ...]:
    """Judge every identity of figures already laid out."""
    different = {(one.relation, one.whole, one.terms): one for one in reversed(tuple(identities(laid, rules())))}
    return tuple(judge(one) for one in reversed(different.values()) if one.says_something)


def evaluate(disclosure: Disclosure) -> tuple[Verdict, ...]:
    """Derive and judge every identity of a disclosure."""
    return evaluate_board(settled(board(disclosure, rules())))


def identities_of(verdicts: tuple[Verdict, ...], table: int, row: int, column: int) -> tuple[Verdict, ...]:
    """Give the verdicts that a cell takes part in: what a figure is the sum of, and what it feeds.

    `table`, `row` and `column` are indices in the disclosure.
    """
    at = (table, row, column)
    return tuple(v for v in verdicts if any((f.table, f.row, f.column) == at for f in v.identity.figures))
