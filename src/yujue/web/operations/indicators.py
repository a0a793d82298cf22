"""The indicator library: suggestions while a goal is typed."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router

from yujue import api

router = Router()
MOST = 500


@router.get("", response=dict[str, Any], summary="指标库：按名称的一部分给出已公开的指标")
def indicators(request: HttpRequest, text: str = "", level1: str = "", field: str = "", many: int = 10) -> Any:
    """Give suggestions as yujue.indicators/1."""
    del request
    return api.indicators_json(api.suggest_indicators(text[:100], level1[:20], field[:7], max(1, min(many, MOST))))
