"""Reports held against themselves and each other: silent when right, each mistake found by its own rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.recognising.reports.paper import PAPER
from yujue.api import check, check_disclosure, read

MISTAKES = {
    "list_sum": ("节水宣传工作经费24.50万元。", "节水宣传工作经费22.50万元。"),
    "list_count": ("2024年市级项目共2个", "2024年市级项目共3个"),
    "done": ("实际完成2个", "实际完成3个"),
    "list_names": ("项目等3个项目", "项目等2个项目"),
    "parts": ("人工费10.30万元", "人工费10.80万元"),
    "unit": ("材料费5.00万元", "材料费5.00元，维修费4.99万元"),
    "score": ("自评总分97.5分", "自评总分107.5分"),
    "above": ("自评总分92分", "自评总分89分"),
    "grade": ("评价等级为优", "评价等级为良"),
    "names": ("（河道清淤资金项目）", "（河道整淤资金项目）"),
    "amount": ("2024年实际支出24.50万元", "2024年实际支出25.40万元"),
    "sums": ("运转类项目涉及预算总金额50.00万元", "运转类项目涉及预算总金额50.80万元"),
    "rate": ("执行率100%", "执行率98%"),
    "beyond": ("完成清淤河道14公里", "完成清淤河道11公里"),
    "reached": ("项目的产出指标、效益指标均全面完成。", "项目的产出指标、效益指标均全面完成。个别指标未能按时完成。"),
    "tally": ("水质监测站编制10名", "水质监测站编制11名"),
    "numbering": ("（三）项目绩效目标设置", "（五）项目绩效目标设置"),
}


def found(folder: Path, text: str) -> list[str]:
    file = folder / "report.txt"
    file.write_text(text, "utf-8")
    return [each.rule for each in check(file).findings if each.rule.startswith("reports.")]


def test_silent_when_right(tmp_path: Path) -> None:
    assert found(tmp_path, PAPER) == []


@pytest.mark.parametrize("rule", MISTAKES)
def test_each_mistake_is_found(tmp_path: Path, rule: str) -> None:
    right, wrong = MISTAKES[rule]
    assert PAPER.count(right) == 1
    assert f"reports.{rule}" in found(tmp_path, PAPER.replace(right, wrong))


def test_a_missing_report_is_found(tmp_path: Path) -> None:
    start = PAPER.index("专项预算项目绩效评价报告\n\n（节水")
    shorter = PAPER[:start] + PAPER[PAPER.index("第五部分") :]
    assert "reports.number" in found(tmp_path, shorter)


@pytest.mark.parametrize(
    ("right", "open_"),
    [
        ("项目等3个项目", "项目等9个项目"),
        (
            "2024年预算安排河道清淤资金45.50万元，实际支出45.50万元，执行率100%",
            "年初预算50.00万元，实际支出45.50万元，执行率100%",
        ),
        ("1.机关行政编制20名，", "1.机关编制20名，其中行政编制15名、工勤编制5名，"),
        ("2.水质监测站编制10名", "（一）监测。水质监测站编制10名"),
    ],
)
def test_what_may_be_right_is_left_alone(tmp_path: Path, right: str, open_: str) -> None:
    """A list with 等, a rate of the adjusted budget, staff divided once more, a list within an item."""
    assert PAPER.count(right) == 1
    assert set(found(tmp_path, PAPER.replace(right, open_))) == set()


def test_what_cannot_be_compared_is_said(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text(PAPER.replace("2024年实际支出24.50万元。", "厉行节约。"), "utf-8")
    report = check(file)
    assert not [each for each in report.findings if each.rule.startswith("reports.")]
    assert any("节水宣传工作经费" in reason for reason in report.not_evaluated)


def test_the_obligation_is_answered(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text(PAPER, "utf-8")
    states = {each.id: each.status for each in check_disclosure(read(file)).obligations}
    assert states["goals.reports"] == "passed"
