from __future__ import annotations

from yujue.checking import Cause, Finding
from yujue.checking.fold import fold
from yujue.disclosure import Place


def cell(row: str) -> Place:
    return Place(table="T1", row=row, column="合计", page=3)


def finding(rule: str, message: str, *places: Place, cause: Cause | None = None) -> Finding:
    return Finding(rule, "error", message, places, cause=cause or Cause())


LOCATED = finding("identities.sum", "教育支出 12.00 应为 10.00", cell("教育"), cause=Cause("located", (cell("教育"),)))


def test_what_rests_on_a_located_figure_follows_from_it() -> None:
    sentence = finding("sentences.table", "文中 10.00，表中 12.00", Place(page=9, text="文"), cell("教育"))
    (one,) = fold([sentence, LOCATED])
    assert one.rule == "identities.sum"
    assert [c.rule for c in one.consequences] == ["sentences.table"]


def test_two_areas_on_the_same_amounts_and_page_are_one() -> None:
    sums = finding("identities.sum", "总额 10,903.00 ≠ 11,419.00", cell("总额"))
    goals = finding("goals.part_exceeds_total", "其中 11,419.00 大于总额 10,903.00", Place(page=3))
    assert [f.rule for f in fold([sums, goals])] == ["identities.sum"]


def test_other_pages_other_amounts_other_figures_stay_apart() -> None:
    sums = finding("identities.sum", "总额 10,903.00 ≠ 11,419.00", cell("总额"))
    elsewhere = finding("goals.part_exceeds_total", "其中 11,419.00 大于总额 10,903.00", Place(page=4))
    otherwise = finding("goals.claim", "资金 10,903.00 与 3.14 不符", Place(page=3))
    assert len(fold([sums, elsewhere, otherwise])) == 3


def test_warnings_are_left_alone() -> None:
    warning = Finding("sentences.table", "warning", "文中 10.00，表中 12.00", (cell("教育"),))
    assert len(fold([LOCATED, warning])) == 2
