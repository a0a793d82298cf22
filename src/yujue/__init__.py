"""预决 (Yujue): one set of facts behind every table, every sentence and every check."""

__version__ = "0.1.0"
