"""The report as one HTML file that needs nothing else: the document as recognised, the findings marked on it."""

from yujue.api.html.parts import report_parts
from yujue.api.html.render import REPORT_ASSETS, report_html

__all__ = ["REPORT_ASSETS", "report_html", "report_parts"]
