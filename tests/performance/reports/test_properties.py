"""Properties of the small tools by which reports are compared."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from yujue.facts import Printed
from yujue.performance.reports.alike import same, slipped
from yujue.performance.reports.names import matched, within

AMOUNTS = st.integers(1, 10**9)
NAMES = st.lists(st.text("河道林场清淤监测经费资金", min_size=4, max_size=9), unique=True, max_size=6)


def printed(fen: int, decimals: int = 2) -> Printed:
    value = Decimal(fen).scaleb(-decimals)
    return Printed(f"{value}", value, decimals, Decimal(10000))


@given(AMOUNTS, AMOUNTS)
def test_equal_prints_are_the_same_and_no_slip(one: int, other: int) -> None:
    a, b = printed(one), printed(other)
    assert same(a, b) == same(b, a) == (one == other)
    assert slipped(a, b) == slipped(b, a)
    assert not (same(a, b) and slipped(a, b))


@given(AMOUNTS, st.sampled_from([10, 100, 1000, 10000]))
def test_another_unit_is_a_slip(fen: int, factor: int) -> None:
    assert slipped(printed(fen), printed(fen * factor))


@given(NAMES, NAMES)
def test_every_name_has_one_partner_at_most(left: list[str], right: list[str]) -> None:
    pairs = matched(left, right)
    assert len({pair.left for pair in pairs}) == len(pairs) == len({pair.right for pair in pairs})
    assert all(pair.how == "equal" for pair in pairs if left[pair.left] == right[pair.right])
    equal = {(pair.left, pair.right) for pair in pairs}
    assert all((left.index(name), right.index(name)) in equal for name in set(left) & set(right))


@given(st.text("河道林场清淤监测", min_size=6, max_size=10), st.integers(0, 5))
def test_a_name_with_a_character_left_out_lies_within(name: str, at: int) -> None:
    assert within(name[:at] + name[at + 1 :], name)
