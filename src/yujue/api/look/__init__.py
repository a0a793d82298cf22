"""Charts of structure and change, made of printed figures: as values, JSON, text, a page."""

from yujue.api.look.json import look_json
from yujue.api.look.make import look, look_disclosures
from yujue.api.look.model import Chart, Look
from yujue.api.look.page import LOOK_ASSETS, look_html, look_parts
from yujue.api.look.text import look_text

__all__ = [
    "LOOK_ASSETS",
    "Chart",
    "Look",
    "look",
    "look_disclosures",
    "look_html",
    "look_json",
    "look_parts",
    "look_text",
]
