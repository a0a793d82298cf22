"""The reference page names every member that the schema knows."""

from __future__ import annotations

from pathlib import Path

from yujue.api.schemas import load_schema

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "json.md"


def test_every_member_is_documented() -> None:
    schema = load_schema("read-1")
    page = PAGE.read_text("utf-8")
    members = {name for part in schema["$defs"].values() for name in part.get("properties", {})}
    assert len(members) > 40
    assert sorted(name for name in members if f"`{name}`" not in page) == []
