"""From a book to a disclosure: every table, sentence and performance table of its edition. Knows no file formats."""

from yujue.compiling.result import Compiled, Need

__all__ = ["Compiled", "Need"]
