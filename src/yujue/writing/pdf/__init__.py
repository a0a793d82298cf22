"""PDF from the layout model: selectable text, bookmarks, ruled tables with repeated headers, one embedded font."""

from yujue.writing.pdf.write import pdf_bytes, write_pdf

__all__ = ["pdf_bytes", "write_pdf"]
