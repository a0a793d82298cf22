"""What is wrong with a book: each problem with its sheet and cell, its basis and what to do."""

from yujue.compiling.problems.all_of_them import book_problems

__all__ = ["book_problems"]
