"""Shared fixtures. The published documents of the corpus are an extra: they are used where they lie."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

SHARED = Path(__file__).parents[2] / "shared"

settings.register_profile("shared machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared machine")  # how long something takes is no test


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest, the whole suite on PostgreSQL; skip corpus tests where the corpus is not there."""
    items.sort(key=lambda item: "test_on_postgres" not in item.nodeid)
    if SHARED.is_dir():
        return
    skip = pytest.mark.skip(reason="the published documents are not here")
    for item in items:
        if "corpus" in item.keywords:
            item.add_marker(skip)


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of published documents."""
    return SHARED
