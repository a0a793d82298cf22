"""Performance forms → indicators with operator, target and unit, and the money of each project."""

from yujue.forms.target import Target, parse_target
from yujue.recognising.indicators.forms import Goals, read_goals, recognise_goals, recognise_indicators

__all__ = ["Goals", "Target", "parse_target", "read_goals", "recognise_goals", "recognise_indicators"]
