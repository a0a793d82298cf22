"""Inbound: any file becomes pages, paragraphs and grids with positions. Knows nothing of money."""

from yujue.reading.files import read_file
from yujue.reading.model import Block, Grid, GridCell, Page, Paragraph, Source

__all__ = ["Block", "Grid", "GridCell", "Page", "Paragraph", "Source", "read_file"]
