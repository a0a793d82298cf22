"""How changes are put into words."""

from __future__ import annotations

from decimal import Decimal

from yujue.diff import Change, Figure
from yujue.facts import unit_factor

DIMENSION_WORDS = {
    "agency_code": "预算单位",
    "exp_func_code": "支出功能分类",
    "dep_bgt_eco_code": "部门经济分类",
    "gov_bgt_eco_code": "政府经济分类",
    "pro_code": "项目",
}
KIND_WORDS = {"changed": "变动", "added": "新增", "removed": "取消", "same": "未变"}


def figure_words(figure: Figure | None) -> str:
    """Give a figure as printed, with its unit; a dash where nothing is printed."""
    return "—" if figure is None else f"{figure.text} {figure.unit}".strip()


def delta_words(change: Change) -> str:
    """Give the change in the newer document's unit, with its sign, in as many decimals as the figures print."""
    factor = unit_factor(change.shown.unit) or Decimal(1)
    value = (change.delta / factor).quantize(Decimal("0.01"))
    needed = -int(value.normalize().as_tuple().exponent)
    places = max(needed, *(_places(figure) for figure in (change.old, change.new)))
    return f"{value:+,.{min(places, 2)}f} {change.shown.unit}".strip()


def _places(figure: Figure | None) -> int:
    """Count the digits that a figure prints behind its point."""
    return 0 if figure is None else len(figure.text.rstrip("％%)）").partition(".")[2])


def rate_words(change: Change) -> str:
    """Give the rate of change in percent, "" where there is none."""
    return "" if change.rate is None else f"{change.rate:+,f}%"


def name_words(change: Change) -> str:
    """Name the matter of a change: the row and, where it tells more, the column."""
    figure = change.shown
    return f"{figure.label}（{figure.column}）" if figure.column else figure.label
