"""Two documents or books compared: the comparison, and as text, JSON and a page."""

from yujue.api.diff.compare import Comparison, diff, diff_disclosures
from yujue.api.diff.json import diff_json
from yujue.api.diff.page import DIFF_ASSETS, diff_html
from yujue.api.diff.text import diff_text

__all__ = ["DIFF_ASSETS", "Comparison", "diff", "diff_disclosures", "diff_html", "diff_json", "diff_text"]
