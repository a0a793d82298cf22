"""The report as one HTML file that needs nothing else: the document as recognised, the findings marked on it."""

from yujue.api.html.render import report_html

__all__ = ["report_html"]
