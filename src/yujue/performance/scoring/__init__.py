"""Marks by rule, exact to two decimals, each with the sentence that explains it."""

from yujue.performance.scoring.execution import redistributed, score_execution
from yujue.performance.scoring.indicator import Aim, score
from yujue.performance.scoring.score import RULES, Score

__all__ = ["RULES", "Aim", "Score", "redistributed", "score", "score_execution"]
