"""Old Word and WPS documents, RTF and OpenDocument: read through a converter that the machine has."""

from yujue.reading.converted.read import convertible, read_converted

__all__ = ["convertible", "read_converted"]
