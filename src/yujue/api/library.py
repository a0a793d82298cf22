"""Suggestions from the indicator library as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from yujue.forms.initials import initials
from yujue.performance.library import Known

SCHEMA = "yujue.indicators/1"


def indicators_json(found: tuple[Known, ...]) -> dict[str, Any]:
    """Give suggestions as `yujue.indicators/1`."""
    return {"schema": SCHEMA, "indicators": [_plain(each) for each in found]}


def _plain(known: Known) -> dict[str, Any]:
    return {**asdict(known), "targets": list(known.targets), "initials": initials(known.name)}
