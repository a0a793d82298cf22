"""The marked-up original: a highlight and a note at each figure or phrase of a finding."""

from yujue.writing.marks.docx import mark_docx
from yujue.writing.marks.pdf import mark_pdf

__all__ = ["mark_docx", "mark_pdf"]
