"""What changed between two states of a book, by lines as they are called."""

from __future__ import annotations

from yujue import api
from yujue.api.book.compare import NamedRows

COVER = [(1, {"fiscal_year": "2026"})]
UNITS = [(2, {"agency_code": "310001", "name": "清河市科技馆"})]


def states() -> tuple[NamedRows, NamedRows]:
    kept = {"agency_code": "310001", "exp_func_code": "2060101", "budget": "1,000.00"}
    gone = {"agency_code": "310009", "exp_func_code": "2060199", "budget": "20"}
    fresh = {"agency_code": "310001", "exp_func_code": "9999999", "budget": "5"}
    old = {"cover": COVER, "units": UNITS, "lines": [(3, kept), (4, gone), (5, {"budget": "7"})]}
    new = {
        "cover": COVER,
        "units": UNITS,
        "lines": [(5, {"budget": "7"}), (3, {**kept, "budget": "1,200.50"}), (6, fresh)],
    }
    return old, new


def test_lines_are_called_by_their_codes_and_names() -> None:
    (sheet,) = api.lines_changed(*states())
    assert sheet.sheet == "支出"
    assert [(line.kind, line.row, line.called) for line in sheet.lines] == [
        ("changed", 2, "2060101 行政运行 · 310001 清河市科技馆"),
        ("added", 3, "9999999 · 310001 清河市科技馆"),
        ("removed", 2, "2060199 其他科学技术管理事务支出 · 310009"),
    ]


def test_amounts_have_their_difference_and_a_sum() -> None:
    (sheet,) = api.lines_changed(*states())
    cells = [cell for line in sheet.lines for cell in line.cells if cell.column == "年初预算数"]
    assert [(cell.old, cell.new, cell.delta) for cell in cells] == [
        ("1,000.00", "1,200.50", 200_50),
        ("", "5", 5_00),
        ("20", "", -20_00),
    ]
    assert sheet.deltas == (("年初预算数", 185_50),)
    assert [sheet.many(kind) for kind in ("added", "removed", "changed")] == [1, 1, 1]


def test_what_is_no_amount_has_no_difference() -> None:
    old = {"lines": [(1, {"budget": "12a"}), (2, {"budget": "5"})]}
    new = {"lines": [(1, {"budget": "13"}), (2, {"budget": "7", "final": "1万元"})]}
    (sheet,) = api.lines_changed(old, new)
    assert [cell.delta for line in sheet.lines for cell in line.cells] == [None, 2_00, 10_000_00]
    assert sheet.deltas == (("决算数", 10_000_00),), "a sum without what cannot be read would be no sum"


def test_a_dash_a_blank_and_nought_are_told_apart() -> None:
    old = {"lines": [(1, {"budget": "-"}), (2, {"budget": "0"})]}
    (sheet,) = api.lines_changed(old, {"lines": [(1, {"budget": "0"}), (2, {})]})
    assert [line.cells[0].amounts for line in sheet.lines] == [(None, 0), (0, None)]
    assert sheet.deltas == (("年初预算数", 0),)


def test_lines_that_only_moved_are_none() -> None:
    rows = [(1, {"budget": "5"}), (2, {"budget": "6"})]
    assert api.lines_changed({"lines": rows}, {"lines": rows[::-1]}) == ()


def test_they_are_plain_values_for_programs() -> None:
    (plain,) = api.changed_json(api.lines_changed(*states()))
    assert (plain["sheet"], plain["added"], plain["removed"], plain["changed"]) == ("支出", 1, 1, 1)
    assert plain["deltas"] == [{"column": "年初预算数", "delta": "+185.50"}]
    assert plain["lines"][0]["cells"] == [
        {"column": "年初预算数", "old": "1,000.00", "new": "1,200.50", "delta": "+200.50"}
    ]
