"""One web page from the layout model: accessible, responsive, every figure explains itself."""

from yujue.writing.html.write import html_page, write_html

__all__ = ["html_page", "write_html"]
