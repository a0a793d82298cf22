"""Synthetic sheets in every layout and format: each kind of mistake is found, right ones are left alone."""

from __future__ import annotations

import pytest
from bench.self_evaluation import FORMATS, LAYOUTS, MISTAKES, measure


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("number", range(len(LAYOUTS)))
def test_each_kind_of_mistake_is_found_and_right_sheets_are_left_alone(number: int, form: str) -> None:
    made, found, false = measure(len(MISTAKES), seed=3, layout=LAYOUTS[number], form=form)
    assert found == made
    assert false == []
