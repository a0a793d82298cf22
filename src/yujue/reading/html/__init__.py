"""Web pages: the main text, tables with their spans, the names of attachments; pages saved as one file."""

from yujue.reading.html.mht import is_mht, read_mht
from yujue.reading.html.reader import read_html

__all__ = ["is_mht", "read_html", "read_mht"]
