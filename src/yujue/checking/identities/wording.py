"""What an inspector would write of an identity that does not hold."""

from __future__ import annotations

import re
from decimal import Decimal

from yujue.checking.board.figure import Board, Figure
from yujue.checking.board.verdict import Verdict

LONG = 8
PARTS = {"row_sum": "同行各分项", "column_sum": "所属各行", "slice_sum": "所属各项"}
_TAGS = re.compile(r"</?[a-zA-Z]{1,6}/?>")


def money(board: Board, figure: Figure, amount: Decimal) -> str:
    """Write an amount (元) in the unit and with the decimals and separators of a printed figure."""
    printed = board.cell(figure).printed
    if printed is None:
        return f"{amount:,.2f}"
    value = amount / printed.factor
    digits = max(printed.decimals, _decimals(figure, printed.factor))
    return f"{value:,.{digits}f}" if "," in printed.text or abs(printed.value) < 1000 else f"{value:.{digits}f}"


def _decimals(figure: Figure, factor: Decimal) -> int:
    step = (figure.interval.high - figure.interval.low) / factor
    return max(0, -int(step.normalize().as_tuple().exponent)) if step else 0


def text(board: Board, figure: Figure) -> str:
    """Give a figure as printed; a blank reads 空白."""
    return _TAGS.sub("", board.cell(figure).text).strip() or "空白"


def summands(board: Board, verdict: Verdict) -> str:
    """List the summands in brackets when they are few."""
    terms = [(f, s) for f, s in verdict.identity.terms if f.value]
    if not 1 < len(terms) <= LONG:
        return ""
    first, *rest = terms
    words = [text(board, first[0]), *(f"{'＋' if s > 0 else '－'}{text(board, f)}" for f, s in rest)]
    return f"（{''.join(words)}）"


def title(board: Board, figure: Figure) -> str:
    """Give a table's title in book marks."""
    return f"《{board.table(figure).title}》"


def where(board: Board, figure: Figure) -> str:
    """Name a figure by its row and column."""
    return "".join(f"“{name}”" for name in (board.label(figure), board.head(figure)) if name)


def sentence(board: Board, verdict: Verdict) -> str:
    """Write what does not hold, with the printed figures."""
    identity = verdict.identity
    whole, other = identity.whole, identity.terms[0][0]
    apart = f"，相差 {money(board, whole, abs(verdict.difference))}"
    total = f"{money(board, whole, whole.value - verdict.difference)}{summands(board, verdict)}"
    start = f"{title(board, whole)}{where(board, whole)} {text(board, whole)}"
    match identity.kind:
        case "row_sum" | "slice_sum" | "column_sum":
            return f"{start} ≠ {PARTS[identity.kind]}之和 {total}{apart}"
        case "flow":
            return f"{start} ≠ 年初结转和结余加本年收入减本年支出 {total}{apart}"
        case "union" | "class_sum":
            there = "本表" if other.table == whole.table else title(board, other)
            return f"{start} ≠ {there}对应各项之和 {total}{apart}"
        case "of_which":
            inside = where(board, other) if other.table == whole.table else title(board, other) + where(board, other)
            return f"{start} 大于其总数{inside} {text(board, other)}{apart}"
        case _:
            return f"{start} ≠ {title(board, other)}{where(board, other)} {text(board, other)}{apart}"
