"""Localisation: the fewest figures whose change makes a document consistent, ranked, with their values."""

from yujue.checking.locate.roots import Candidate, Root, locate

__all__ = ["Candidate", "Root", "locate"]
