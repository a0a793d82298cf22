"""Tables laid out: merged headers, body, widths, captions."""

from yujue.layout.tables.table import lay_table

__all__ = ["lay_table"]
