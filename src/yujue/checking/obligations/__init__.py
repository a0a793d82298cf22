"""What had to be checked for this kind of document, each item passed, failed, not applicable or not evaluated."""

from yujue.checking.obligations.answer import answer, missing
from yujue.checking.obligations.catalogue import Item, catalogue

__all__ = ["Item", "answer", "catalogue", "missing"]
