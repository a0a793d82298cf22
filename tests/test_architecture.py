"""Rooms keep their direction: an import that runs the wrong way fails here."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "yujue"
HALL = {"facts", "codes", "forms", "derive", "disclosure"}
MAY_IMPORT: dict[str, set[str]] = {
    "facts": set(),
    "codes": {"facts"},
    "forms": {"facts", "codes"},
    "derive": {"facts", "codes", "forms"},
    "disclosure": {"facts", "codes", "forms", "derive"},
    "reading": HALL,
    "recognising": HALL | {"reading"},
    "compiling": HALL,
    "checking": HALL,
    "performance": HALL,
    "layout": HALL,
    "diff": HALL,
    "writing": HALL | {"layout", "checking", "performance"},
    "api": HALL | {"reading", "recognising", "compiling", "checking", "performance", "layout", "diff", "writing"},
    "web": {"api"},
    "cli": {"api", "web"},  # `yujue serve` starts the other face
}


def rooms_imported(source: str) -> set[str]:
    """Give the rooms that a module imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide the direction"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        found |= {name.split(".")[1] for name in names if name.startswith("yujue.")}
    return found - {"__version__"}


def wrong_ways(room: str, source: str) -> set[str]:
    return rooms_imported(source) - MAY_IMPORT[room] - {room}


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda p: str(p.relative_to(SOURCE)))
def test_imports_run_one_way(path: Path) -> None:
    parts = path.relative_to(SOURCE).parts
    if len(parts) > 1:
        assert not wrong_ways(parts[0], path.read_text("utf-8"))


def test_a_turned_import_is_caught() -> None:
    assert wrong_ways("reading", "from yujue.recognising import recognise") == {"recognising"}
    assert wrong_ways("checking", "import yujue.reading.model") == {"reading"}
    assert wrong_ways("facts", "def f():\n    from yujue.codes import lookup") == {"codes"}
    assert not wrong_ways("cli", "from yujue.api import check")


def test_every_room_is_declared() -> None:
    assert {p.name for p in SOURCE.iterdir() if p.is_dir() and p.name != "__pycache__"} <= set(MAY_IMPORT)
