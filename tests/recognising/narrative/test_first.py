"""A paragraph of a budget is read into linked quantities."""

from decimal import Decimal

from yujue.disclosure import DocumentInfo, Place, Statement, Text
from yujue.recognising.narrative import recognise_statements

INFO = DocumentInfo("t", "", "txt", "", "budget", "department", "市档案局", 2030, None, 0)


def read(text: str, section: str = "") -> Statement:
    return recognise_statements((Text(text, Place(section=section, line=1)),), INFO)[0]


def test_parts_have_their_whole_and_add_up() -> None:
    statement = read("市档案局2030年支出合计500.5万元，其中：基本支出300万元，占59.94%；项目支出200.5万元，占40.06%。")
    _, whole, basic, share, project, _ = statement.quantities
    assert whole.value == Decimal(5005000)
    assert basic.measure == "expenditure.basic"
    assert (share.of, share.whole) == (2, 1)
    assert project.slice is not None
    assert project.slice.get("nature") == "project"
    assert [(group.whole, group.parts, group.complete) for group in statement.sums] == [(1, (2, 4), True)]
