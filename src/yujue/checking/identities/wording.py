"""What an inspector would write of an identity that does not hold."""

from __future__ import annotations

from decimal import Decimal

from yujue.checking.board.figure import Board, Figure
from yujue.checking.board.verdict import Verdict

LONG = 8


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
    return board.cell(figure).text.strip() or "空白"


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


def sentence(board: Board, verdict: Verdict) -> str:
    """Write what does not hold, with the printed figures."""
    identity = verdict.identity
    whole, (other, *_) = identity.whole, [f for f, _ in identity.terms]
    apart = money(board, whole, abs(verdict.difference))
    total = money(board, whole, whole.value - verdict.difference)
    head, label = board.head(whole), board.label(whole)
    match identity.kind:
        case "row_sum":
            start = f"{title(board, whole)}“{label}”行：{head} {text(board, whole)}"
            return f"{start} ≠ 各分项之和 {total}{summands(board, verdict)}，相差 {apart}"
        case "column_sum" | "slice_sum":
            start = f"{title(board, whole)}“{head}”列：“{label}” {text(board, whole)}"
            return f"{start} ≠ 所属各项之和 {total}{summands(board, verdict)}，相差 {apart}"
        case "union":
            start = f"{title(board, whole)}“{label}”{head} {text(board, whole)}"
            return f"{start} ≠ {title(board, other)}对应各项之和 {total}{summands(board, verdict)}，相差 {apart}"
        case "of_which":
            start = f"{title(board, whole)}“{label}”{head} {text(board, whole)}"
            return f"{start} 大于其总数（“{board.label(other)}”{board.head(other)}）{text(board, other)}"
        case _:
            start = f"{title(board, whole)}“{label}”{head} {text(board, whole)}"
            there = f"{title(board, other)}“{board.label(other)}”{board.head(other)}"
            return f"{start} ≠ {there} {text(board, other)}，相差 {apart}"
