"""Word documents: text as it reads with all changes accepted, and tables with merged cells."""

from yujue.reading.docx.reader import is_document, read_docx

__all__ = ["is_document", "read_docx"]
