"""From a book to a disclosure: every table, sentence and performance table of its edition. Knows no file formats."""

from yujue.compiling.result import Compiled, Need
from yujue.compiling.whole import compile_book

__all__ = ["Compiled", "Need", "compile_book"]
