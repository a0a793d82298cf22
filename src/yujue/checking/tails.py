"""Rounding that the document itself speaks of: a reader has been told, so it is no more than information."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files

from yujue.checking.finding import Finding
from yujue.disclosure import Disclosure


def told_tails(findings: tuple[Finding, ...], disclosure: Disclosure) -> tuple[Finding, ...]:
    """Turn findings of rounding into information where the document says that its figures are rounded one by one."""
    rounded = any(finding.severity == "rounding" for finding in findings)
    if not rounded or not any(_said().search("".join(text.split())) for text in _texts(disclosure)):
        return findings
    return tuple(replace(f, severity="info") if f.severity == "rounding" else f for f in findings)


def _texts(disclosure: Disclosure) -> Iterator[str]:
    for text in disclosure.texts:
        yield text.text
    for table in disclosure.tables:
        yield from table.notes


@cache
def _said() -> re.Pattern[str]:
    data = tomllib.loads(files(__package__).joinpath("tails.toml").read_text("utf-8"))
    return re.compile("|".join(data["patterns"]))
