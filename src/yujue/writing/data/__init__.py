"""Open data: a Frictionless data package of facts, printed figures, units, projects, indicators and codes."""

from yujue.writing.data.write import write_data

__all__ = ["write_data"]
