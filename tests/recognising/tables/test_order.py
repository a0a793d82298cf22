"""Rows without a name: the first that has figures, above all that is named, is the total; the others are text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from yujue.recognising.tables.naming import Name
from yujue.recognising.tables.order import Order


@given(st.lists(st.tuples(st.sampled_from(["", "科学技术支出"]), st.booleans()), max_size=12))
def test_the_total_without_a_name(rows: list[tuple[str, bool]]) -> None:
    names = [Name(label) for label, _ in rows]
    filled = [full for _, full in rows]
    order = Order(names, filled, "expenditure", None)
    for n, (label, full) in enumerate(rows):
        if not label:
            opens = full and not any(filled[:n]) and not any(name.label for name in names[:n])
            assert order.ranks[n].kind == ("total" if opens else "text")
