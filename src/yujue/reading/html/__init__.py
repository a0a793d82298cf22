"""Web pages: the main text, and tables with their spans."""

from yujue.reading.html.reader import read_html

__all__ = ["read_html"]
