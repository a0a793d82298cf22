"""What document it is, and how it is built: identity, contents page, headings, sections, roles of texts."""

from yujue.recognising.document.garbled import garbled
from yujue.recognising.document.identity import identify
from yujue.recognising.document.structure import structure

__all__ = ["garbled", "identify", "structure"]
