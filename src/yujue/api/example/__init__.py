"""The bundled example: a department budget of our own invention with errors put in, and its clean twin.

The files are written by `examples/make_example.py`.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent
EXAMPLE = FOLDER / "qinghe-2026-budget.pdf"
EXAMPLE_TEXT = EXAMPLE.with_suffix(".txt")
CLEAN = FOLDER / "qinghe-2026-budget-clean.pdf"
CLEAN_TEXT = CLEAN.with_suffix(".txt")
