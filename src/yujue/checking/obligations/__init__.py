"""What had to be checked for this kind of document, each item passed, failed, not applicable or not evaluated."""

from yujue.checking.obligations.answer import answer
from yujue.checking.obligations.catalogue import Item, catalogue
from yujue.checking.obligations.saying import missing

__all__ = ["Item", "answer", "catalogue", "missing"]
