"""Counts, areas and thresholds named by what stands around them."""

import pytest

from tests.recognising.narrative.reader import figure, read

COUNTS = [
    ("共有车辆3辆", "3辆", "assets.vehicles.total"),
    ("其中：一般公务用车3辆", "3辆", "assets.vehicles.general"),
    ("部级领导干部用车3辆", "3辆", "assets.vehicles.leaders_ministerial"),
    ("特种专业技术用车3辆", "3辆", "assets.vehicles.special_technical"),
    ("部门预算安排购置车辆3辆", "3辆", "assets.vehicles.purchase"),
    ("单价50万元以上通用设备3台（套）", "3台（套）", "assets.general_equipment.count"),
    ("单价100万元（含）以上设备（不含车辆）3台（套）", "3台（套）", "assets.equipment.count"),
    ("房屋3平方米", "3平方米", "assets.buildings.area"),
    ("国内公务接待3批次，9人次", "3批次", "three_public.reception.batches"),
    ("国内公务接待3批次，9人次", "9人次", "three_public.reception.people"),
    ("外事接待3批次，9人次", "9人次", "three_public.reception.foreign.people"),
    ("全年安排因公出国（境）团组3次，出国（境）9人", "3次", "three_public.overseas.groups"),
    ("全年安排因公出国（境）团组3次，出国（境）9人", "9人", "three_public.overseas.people"),
    ("编报绩效目标的项目3个", "3个", "performance.projects.count"),
    ("拟组织对3个项目进行预算绩效评价", "3个", "performance.evaluation.count"),
    ("支出项目共9个，其中预算支出100万元及100万元以上项目3个", "3个", "performance.projects.large.count"),
    ("负责管理的专项转移支付项目共有3项", "3项", "special_transfer.count"),
    ("包括局机关本级和3个局属单位预算", "3个", "org.subordinate_units.count"),
    ("有3个学院", "3个", None),
]


@pytest.mark.parametrize(("text", "printed", "measure"), COUNTS)
def test_count(text: str, printed: str, measure: str | None) -> None:
    assert figure(read(text), printed).measure == measure


THRESHOLDS = [
    ("单价50万元以上通用设备3台", "50万元", "assets.general_equipment.threshold"),
    ("单位价值100万元以上专用设备3台", "100万元", "assets.special_equipment.threshold"),
    ("单价100万（含）以上设备3台", "100万", "assets.equipment.threshold"),
    ("预算支出100万元及100万元以上项目3个", "100万元", "performance.projects.large.threshold"),
]


@pytest.mark.parametrize(("text", "printed", "measure"), THRESHOLDS)
def test_threshold(text: str, printed: str, measure: str) -> None:
    quantity = figure(read(text), printed)
    assert (quantity.role, quantity.measure) == ("threshold", measure)


def test_worth_of_what_is_counted() -> None:
    statement = read("长期投资2项7万元。房屋20平方米，价值8万元；车辆3辆，价值9万元。")
    amounts = [q.measure for q in statement.quantities if q.kind == "amount"]
    assert amounts == ["assets.investments.amount", "assets.buildings.amount", "assets.vehicles.amount"]


def test_money_of_the_projects_that_are_counted() -> None:
    statement = read("绩效自评的2030年度项目4个，涉及预算金额5万元。")
    assert figure(statement, "5万元").measure == "performance.self_evaluation.amount"
