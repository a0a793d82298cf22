"""The book's side: read it, compile it, write it in every format."""

from yujue.api.publish.begin import begin_book
from yujue.api.publish.books import can_build, compile_file, is_book
from yujue.api.publish.outcome import Built, build_json, build_text
from yujue.api.publish.write import FORMATS, build, write_formats

__all__ = [
    "FORMATS",
    "Built",
    "begin_book",
    "build",
    "build_json",
    "build_text",
    "can_build",
    "compile_file",
    "is_book",
    "write_formats",
]
