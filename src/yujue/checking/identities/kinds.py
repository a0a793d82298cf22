"""The kinds of identities: the rule that each comes under, and which tells a person most."""

from __future__ import annotations

from yujue.checking.board import Verdict

ORDER = ("row_sum", "slice_sum", "column_sum", "balance", "flow", "equal", "class_sum", "of_which", "union")
RULES = {
    "row_sum": "identities.sum",
    "column_sum": "identities.sum",
    "slice_sum": "identities.sum",
    "class_sum": "identities.union",
    "union": "identities.union",
    "equal": "identities.equal",
    "balance": "identities.balance",
    "flow": "identities.flow",
    "of_which": "identities.within",
}


def weight(verdict: Verdict) -> tuple[int, int]:
    """Order verdicts by how plain the contradiction is to a reader."""
    return (ORDER.index(verdict.identity.kind), len(verdict.identity.terms))
