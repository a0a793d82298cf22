"""From a book to a disclosure: every table, sentence and performance table of its edition. Knows no file formats."""

from yujue.compiling.asking import asked_by
from yujue.compiling.result import Compiled, Need
from yujue.compiling.whole import compile_book

__all__ = ["Compiled", "Need", "asked_by", "compile_book"]
