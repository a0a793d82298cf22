"""Performance: scores, self-evaluations. Imports only the ground and the hall; problems are values."""

from yujue.performance.evaluate import evaluate, evaluations
from yujue.performance.evaluation import Difference, Evaluation, Item

__all__ = ["Difference", "Evaluation", "Item", "evaluate", "evaluations"]
