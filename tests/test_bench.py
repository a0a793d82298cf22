"""Benchmarks that take parts of the program by name find them."""

from __future__ import annotations

from types import ModuleType

from bench.localisation import PARTS


def test_localisation_times_functions_that_are_there() -> None:
    assert all(isinstance(module, ModuleType) and callable(getattr(module, name, None)) for module, name in PARTS)
