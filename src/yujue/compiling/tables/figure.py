"""An exact amount as an edition prints it."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from yujue.facts import Printed, State
from yujue.facts.printed import parse_cell
from yujue.forms.printing import TablePrint

FEN = Decimal(100)


def printed_figure(fen: int | None, factor: Decimal, how: TablePrint) -> tuple[str, State, Printed | None]:
    """Give text, state and number of an amount in 分 (None: nothing is known) in a unit worth `factor` 元.

    Rounded half up, each figure by itself. An amount too small for the last place prints as a number, not as zero.
    """
    if fen is None or fen == 0:
        text = how.empty if fen is None else how.zero
        state, number = parse_cell(text, factor)
        return text, state, number
    value = in_unit(fen, factor, how.decimals)
    text = f"{value:,.{how.decimals}f}" if how.thousands else f"{value:.{how.decimals}f}"
    return text, State.ZERO if value == 0 else State.NUMBER, Printed(text, value, how.decimals, factor)


def in_unit(fen: int, factor: Decimal, decimals: int) -> Decimal:
    """Give an amount in 分 in a unit worth `factor` 元, rounded half up."""
    return (Decimal(fen) / FEN / factor).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
