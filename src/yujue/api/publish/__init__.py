"""The book's side: read it, compile it, write it in every format."""

from yujue.api.publish.begin import begin_book
from yujue.api.publish.books import can_build, compile_file, is_book
from yujue.api.publish.outcome import Built, build_json, build_text
from yujue.api.publish.report import REPORT_FORMATS, REPORT_KINDS, ask_reports, build_reports
from yujue.api.publish.write import FORMATS, build, write_formats

__all__ = [
    "FORMATS",
    "REPORT_FORMATS",
    "REPORT_KINDS",
    "Built",
    "ask_reports",
    "begin_book",
    "build",
    "build_json",
    "build_reports",
    "build_text",
    "can_build",
    "compile_file",
    "is_book",
    "write_formats",
]
