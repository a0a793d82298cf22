"""Synthetic sheets as workbooks: each kind of mistake is found, right ones are left alone."""

from __future__ import annotations

from bench.self_evaluation import MISTAKES, measure


def test_each_kind_of_mistake_is_found_and_right_sheets_are_left_alone() -> None:
    made, found, false = measure(len(MISTAKES), seed=3)
    assert found == made
    assert false == []
