"""The report as one HTML file that needs nothing else: the document as recognised, the findings marked on it."""

from yujue.api.html.pages import can_print, page_layout, print_pages, report_pages
from yujue.api.html.parts import report_parts
from yujue.api.html.render import REPORT_ASSETS, report_html

__all__ = ["REPORT_ASSETS", "can_print", "page_layout", "print_pages", "report_html", "report_pages", "report_parts"]
