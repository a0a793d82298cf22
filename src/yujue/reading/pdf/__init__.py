"""PDF → Source: pdfium's text and the page's own ruling lines."""

from yujue.reading.pdf.document import read_pdf

__all__ = ["read_pdf"]
