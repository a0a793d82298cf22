"""Suggestions from the indicator library as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from yujue.performance.library import Known

SCHEMA = "yujue.indicators/1"


def indicators_json(found: tuple[Known, ...]) -> dict[str, Any]:
    """Give suggestions as `yujue.indicators/1`."""
    return {"schema": SCHEMA, "indicators": [{**asdict(each), "targets": list(each.targets)} for each in found]}
