"""Wordings of the narrative as data: which words name which part of the fact space, and how."""

from yujue.forms.narrative.load import wordings
from yujue.forms.narrative.wordings import Atom, CountRule, Opener, Wordings

__all__ = ["Atom", "CountRule", "Opener", "Wordings", "wordings"]
