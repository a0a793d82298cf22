"""Ground: exact amounts, printed figures as intervals, dimensions and slices. Knows nothing of files."""

from yujue.facts.fact import Fact, FactSet
from yujue.facts.interval import Interval
from yujue.facts.printed import Printed, State
from yujue.facts.slice import DIMENSIONS, EVERYTHING, Slice
from yujue.facts.unit import UNIT_FACTORS, unit_factor

__all__ = [
    "DIMENSIONS",
    "EVERYTHING",
    "UNIT_FACTORS",
    "Fact",
    "FactSet",
    "Interval",
    "Printed",
    "Slice",
    "State",
    "unit_factor",
]
