"""Master property: what is rendered from one set of facts holds; one digit changed is found and named first."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checking.rendering import change_digit, document
from yujue.checking.identities import check_identities
from yujue.disclosure import Disclosure


def figures(whole: Disclosure) -> list[tuple[int, int, int]]:
    return [
        (t, r, cell.column)
        for t, table in enumerate(whole.tables)
        for r, row in enumerate(table.rows)
        for cell in row.cells
        if cell.printed is not None
    ]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from(["万元", "元"]))
def test_consistent_facts_have_no_error(seed: int, unit: str) -> None:
    findings = check_identities(document(seed, unit)).findings
    assert not [f.message for f in findings if f.severity == "error"]
    if unit == "元":
        assert not findings


@pytest.mark.parametrize("unit", ["万元", "元"])
def test_one_digit_changed_is_found_and_named_first(unit: str) -> None:
    chance = random.Random(7)  # noqa: S311
    found = first = tried = 0
    for seed in range(12):
        whole = document(seed, unit)
        for at in chance.sample(figures(whole), 8):
            old = whole.tables[at[0]].rows[at[1]].cells[at[2]].text
            digit = chance.randrange(sum(c.isdigit() for c in old) - 2)
            now = [c for c in old if c.isdigit()][digit]
            changed = change_digit(whole, at, digit, chance.choice([d for d in "0123456789" if d != now]))
            errors = [f for f in check_identities(changed).findings if f.severity == "error"]
            where = (changed.tables[at[0]].id, changed.tables[at[0]].rows[at[1]].label)
            tried += 1
            found += bool(errors)
            named = [(c.table, c.row) for f in errors[:1] for c in f.cause.candidates[:1]]
            first += named == [where]
    assert found == tried
    assert first >= 0.95 * tried
