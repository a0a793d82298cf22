"""The example of the how-to page works as it stands there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from tests.compiling.narrative.small import said, text_of
from yujue.compiling.narrative.printing import DEFAULT_WORDS, Printing

PAGE = (Path(__file__).parents[3] / "docs" / "how-to" / "write-the-text-of-an-edition.md").read_text("utf-8")


def block(language: str) -> str:
    """Give the first block of a language."""
    found = re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert found is not None
    return found[1]


def test_the_template_of_the_page_makes_a_text() -> None:
    text = text_of(said(block("jinja")))
    assert (
        "收入总计1758.18万元，支出总计1758.18万元，收入总计比2030年减少11.93万元，下降0.67%，主要原因是：【请填写"
        in text
    )
    assert "主要用于以下方面：科学技术支出1671.1万元，占95.05%；社会保障和就业支出87.09万元，占4.95%。" in text


def test_the_defaults_of_the_page_are_those_of_the_program() -> None:
    shown = tomllib.loads(block("toml"))["text"]
    words = shown.pop("words")
    assert all(getattr(Printing(), name) == value for name, value in shown.items())
    assert all(DEFAULT_WORDS[name] == value for name, value in words.items())
