"""The book as a workbook to fill."""

from yujue.writing.book.choices import LOCAL, Choices
from yujue.writing.book.numbers import yuan
from yujue.writing.book.summary import STAGE_WORDS, stages_of, summary_blocks
from yujue.writing.book.workbook import write_book

__all__ = ["LOCAL", "STAGE_WORDS", "Choices", "stages_of", "summary_blocks", "write_book", "yuan"]
