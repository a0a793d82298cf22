"""The papers of the bench: right ones are silent and read whole, each kind of mistake is found by its own rule."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from bench.reports import MISTAKES, make, paragraphs, read_of, rules_of, write

from yujue.api import read


@pytest.mark.parametrize("kind", MISTAKES)
def test_right_and_wrong(tmp_path: Path, kind: str) -> None:
    paper = make(random.Random(kind))  # noqa: S311 — papers, no secrets
    lines = paragraphs(paper)
    file = write(lines, tmp_path / "right.txt")
    read_, all_ = read_of(paper, read(file))
    assert read_ == all_
    assert rules_of(file) == []
    spoil, own = MISTAKES[kind]
    assert own & set(rules_of(write(spoil(lines, paper), tmp_path / "wrong.txt")))
