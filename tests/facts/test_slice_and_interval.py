"""Intervals and slices keep their algebra."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from yujue.facts import Interval, Slice, State
from yujue.facts.interval import total
from yujue.facts.printed import parse_cell, parse_number
from yujue.facts.slice import is_partition

amounts = st.decimals(min_value=-(10**9), max_value=10**9, places=4, allow_nan=False)
codes = st.sampled_from(["2", "206", "20601", "2060101", "2060102", "20602", "208", "20805"])
natures = st.sampled_from(["basic", "basic.personnel", "basic.public", "project", "project.specific"])
slices = st.builds(
    lambda f, n: Slice.of({k: v for k, v in (("exp_func_code", f), ("nature", n)) if v}),
    st.none() | codes,
    st.none() | natures,
)


@given(amounts)
def test_a_printed_number_holds_what_rounds_to_it(amount: Decimal) -> None:
    shown = parse_number(f"{amount:.2f}", Decimal(10000))
    assert shown is not None
    assert shown.interval.holds(amount * 10000)


@given(st.lists(amounts, max_size=8))
def test_the_total_of_points_is_their_sum(values: list[Decimal]) -> None:
    assert total([Interval.point(v) for v in values]) == Interval.point(sum(values, Decimal(0)))


@given(slices, slices)
def test_the_intersection_is_inside_both_and_commutes(a: Slice, b: Slice) -> None:
    both = a & b
    assert both == (b & a)
    assert (both is None) == a.disjoint(b)
    if both is not None:
        assert both.within(a)
        assert both.within(b)


@given(slices, slices, slices)
def test_inside_is_transitive(a: Slice, b: Slice, c: Slice) -> None:
    if a.within(b) and b.within(c):
        assert a.within(c)


def test_a_partition_must_be_disjoint_inside_and_declared_complete() -> None:
    basic, project = Slice.of(nature="basic"), Slice.of(nature="project")
    complete = frozenset({frozenset({"nature:basic", "nature:project"})})
    assert is_partition(Slice(), (basic, project), complete)
    assert not is_partition(Slice(), (basic,), complete)
    assert not is_partition(Slice(), (basic, Slice.of(nature="basic.public")), complete)
    assert not is_partition(Slice.of(nature="basic"), (basic, project), complete)


def test_the_states_of_a_cell_differ() -> None:
    texts = ["", "-", "0.00", "1,234.50", "约三万"]
    assert [parse_cell(t)[0] for t in texts] == [
        State.BLANK,
        State.NA,
        State.ZERO,
        State.NUMBER,
        State.UNREAD,
    ]


def test_brackets_and_full_width_digits_are_numbers() -> None:
    assert [n.value for t in ("(1,234.50)", "１２．５", "-3") if (n := parse_number(t))] == [
        Decimal("-1234.50"),
        Decimal("12.5"),
        Decimal(-3),
    ]
    assert parse_number("12%") is None


def test_more_digits_than_an_amount_has_are_no_number() -> None:
    assert parse_number("9" * 15) is not None
    assert parse_number("9" * 16) is None
    assert parse_number("1." + "0" * 16) is None
    assert parse_cell("4112002500000000054537")[0] is State.UNREAD
