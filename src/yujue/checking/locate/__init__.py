"""Localisation: the fewest figures whose change makes a document consistent, ranked, with their values."""

from yujue.checking.locate.echo import echoes
from yujue.checking.locate.joint import Joint, jointly
from yujue.checking.locate.roots import Candidate, Root, locate

__all__ = ["Candidate", "Joint", "Root", "echoes", "jointly", "locate"]
