"""Inbound: grids and sentences become figures on slices."""

from yujue.recognising.whole import recognise

__all__ = ["recognise"]
