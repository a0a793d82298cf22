"""Evaluation reports are found inside a document, with their projects, scores, amounts, lists and claims."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.recognising.reports.paper import PAPER
from yujue.api import read
from yujue.disclosure import Disclosure
from yujue.recognising.reports.spans import ordinal


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Disclosure:
    file = tmp_path_factory.mktemp("reports") / "report.txt"
    file.write_text(PAPER, "utf-8")
    return read(file)


def test_kinds_projects_and_scores(paper: Disclosure) -> None:
    assert [each.kind for each in paper.reports] == ["department", "project", "project", "project", "narrative"]
    projects = {each.project: each.score.amount for each in paper.reports if each.score}
    assert projects == {
        "河道清淤资金": Decimal(95),
        "水质监测设备购置": Decimal("97.5"),
        "节水宣传工作经费": Decimal(92),
    }
    assert paper.reports[1].grade == "优"


def test_lists_have_number_total_and_items(paper: Disclosure) -> None:
    first = next(each for each in paper.reports[0].lists if each.kind == "projects")
    assert first.count is not None
    assert first.done is not None
    assert first.total is not None
    assert (first.count.text, first.done.text, first.total.amount) == ("2个", "2个", Decimal(700000))
    assert [(item.name, item.amount) for item in first.items] == [
        ("河道清淤资金", Decimal(455000)),
        ("节水宣传工作经费", Decimal(245000)),
    ]
    names = paper.reports[-1].lists[0]
    assert names.names == ("河道清淤资金", "水质监测设备购置", "节水宣传工作经费")


def test_amounts_have_roles(paper: Disclosure) -> None:
    assert [(each.role, each.text) for each in paper.reports[1].amounts] == [
        ("budget", "45.50万元"),
        ("spent", "45.50万元"),
    ]


def test_claims_and_tallies(paper: Disclosure) -> None:
    kinds = [each.kind for each in paper.reports[1].claims]
    assert sorted(kinds) == ["beyond", "rate", "reached"]
    assert [each.kind for each in paper.reports[0].claims] == ["above"]
    staff = {
        each.label: (int(each.whole.amount), [int(part.amount) for part in each.parts])
        for each in paper.reports[0].tallies
    }
    assert staff == {"编制": (30, [20, 10]), "实有人员": (28, [19, 9])}


def test_places_are_lines(paper: Disclosure) -> None:
    score = paper.reports[1].score
    assert score is not None
    assert score.place.line == 1 + PAPER.split("\n").index("自评总分95分，评价等级为优。")


@pytest.mark.parametrize(
    ("text", "number"), [("一", 1), ("九", 9), ("十", 10), ("十二", 12), ("二十", 20), ("二十一", 21)]
)
def test_ordinals(text: str, number: int) -> None:
    assert ordinal(text) == number


def test_a_document_without_reports_has_none(tmp_path: Path) -> None:
    file = tmp_path / "plain.txt"
    file.write_text("2024年度\n\n青荷市水务局\n\n部门预算\n\n一、部门职责\n\n绩效评价报告另行公开。\n", "utf-8")
    assert read(file).reports == ()
