"""The wordings of evaluation reports, from report_words.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def report_words() -> dict[str, Any]:
    """Give the data file as it is."""
    return tomllib.loads(resources.files(__package__).joinpath("report_words.toml").read_text("utf-8"))


@cache
def report_pattern(group: str, name: str) -> re.Pattern[str]:
    """Give one of the regular expressions."""
    return re.compile(report_words()[group][name])


@cache
def tally_patterns() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """Give label, pattern of the whole and pattern of a part for everything that reports count."""
    return tuple(
        (each["label"], re.compile(each["whole"]), re.compile(each["part"])) for each in report_words()["tallies"]
    )


def project_name(text: str) -> str:
    """Take away what stands around a project's name."""
    trimmed = report_pattern("names", "before").sub("", text.strip("，。；：、 "))
    return report_pattern("names", "after").sub("", trimmed)
