"""One web page from the layout model: accessible, responsive, every figure explains itself."""

from yujue.writing.html.pieces import HtmlPiece, html_pieces
from yujue.writing.html.write import html_page, write_html

__all__ = ["HtmlPiece", "html_page", "html_pieces", "write_html"]
