"""A disclosure as a Word document, to be edited in Word and WPS."""

from yujue.writing.docx.write import write_docx

__all__ = ["write_docx"]
