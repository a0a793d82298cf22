from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yujue.compiling.narrative.printing import Printing, half_up, largest_remainder, money, percent, same

TRIMMED, FULL = Printing(trim=True), Printing(trim=False)


@pytest.mark.parametrize(
    ("fen", "trimmed", "full"),
    [
        (0, "0万元", "0万元"),
        (2_930_000_00, "293万元", "293.00万元"),
        (495_000_00, "49.5万元", "49.50万元"),
        (50_00, "0.01万元", "0.01万元"),
        (49_99, "0万元", "0.00万元"),
        (1_005_00, "0.1万元", "0.10万元"),
        (1_050_00, "0.11万元", "0.11万元"),
        (-49_99, "0万元", "0.00万元"),
    ],
)
def test_money_is_half_up_of_the_exact_amount(fen: int, trimmed: str, full: str) -> None:
    assert money(fen, TRIMMED)[0] == trimmed
    assert money(fen, FULL)[0] == full


@given(st.integers(-(10**15), 10**15))
def test_what_is_printed_stands_for_the_amount(fen: int) -> None:
    _, printed = money(fen, FULL)
    assert printed.interval.low <= Decimal(fen) / 100 <= printed.interval.high


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_a_percentage_stands_for_the_ratio(part: int, whole: int) -> None:
    _, printed = percent(part, whole, FULL)
    assert abs(printed.value - Decimal(part) * 100 / whole) <= Decimal("0.005")


def test_halves_go_away_from_zero() -> None:
    assert half_up(Decimal("2.5"), 0) == 3
    assert half_up(Decimal("-0.005"), 2) == Decimal("-0.01")
    assert str(half_up(Decimal("-0.001"), 2)) == "0.00"


@given(st.lists(st.integers(0, 10**8), min_size=1, max_size=12), st.integers(0, 2))
def test_largest_remainder_makes_a_hundred_and_moves_no_share_by_a_unit(parts: list[int], decimals: int) -> None:
    whole = sum(parts)
    if not whole:
        return
    shares = largest_remainder(parts, whole, decimals)
    unit = Decimal(1).scaleb(-decimals)
    assert sum(shares) == 100
    assert all(abs(share - Decimal(part) * 100 / whole) < unit for share, part in zip(shares, parts, strict=True))


def test_largest_remainder_needs_all_parts() -> None:
    with pytest.raises(ValueError, match="whole"):
        largest_remainder([1, 2], 4, 2)


def test_amounts_that_print_the_same() -> None:
    assert same(940_000, 937_000, TRIMMED)
    assert not same(940_000, 930_000, TRIMMED)
