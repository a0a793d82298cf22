"""Text files whose tables are runs of tab-separated lines."""

from yujue.reading.text.decoding import REPLACED, wide
from yujue.reading.text.reader import read_text

__all__ = ["REPLACED", "read_text", "wide"]
