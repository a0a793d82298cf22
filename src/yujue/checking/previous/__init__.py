"""Last year's document against what this year's says of last year: every comparison base."""

from yujue.checking.previous.compare import compare_previous, verdicts

__all__ = ["compare_previous", "verdicts"]
