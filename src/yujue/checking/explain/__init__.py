"""Any figure explained: what it measures, which identities it stands in, what value would mend those."""

from yujue.checking.explain.alike import printed_alike
from yujue.checking.explain.figures import NUMERIC, Shown, cell_id, quantity_id, shown_figures
from yujue.checking.explain.mending import Mend, mend, mend_one
from yujue.checking.explain.ties import Member, Tie, ties_of

__all__ = [
    "NUMERIC",
    "Member",
    "Mend",
    "Shown",
    "Tie",
    "cell_id",
    "mend",
    "mend_one",
    "printed_alike",
    "quantity_id",
    "shown_figures",
    "ties_of",
]
