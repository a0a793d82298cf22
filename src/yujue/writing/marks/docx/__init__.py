"""The marked-up Word document: a comment at each figure or phrase of a finding, the text itself untouched."""

from yujue.writing.marks.docx.write import mark_docx

__all__ = ["mark_docx"]
