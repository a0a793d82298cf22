"""Identities within and between tables, derived from slices and header and row trees."""

from yujue.checking.board.verdict import Identity, Status, Verdict
from yujue.checking.identities.area import check_identities
from yujue.checking.identities.evaluate import evaluate, identities_of

__all__ = ["Identity", "Status", "Verdict", "check_identities", "evaluate", "identities_of"]
