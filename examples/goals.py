"""The performance tables of the example."""

from __future__ import annotations

from decimal import Decimal

from examples.facts import CARRIED, FACTS, PROJECT_CODES, YEAR, total
from examples.paper import Amount, Sheet
from examples.sheets import SHORT

Row = tuple[str | Amount, ...]
INDICATORS: dict[str, tuple[tuple[str, str, str], ...]] = {
    CARRIED: (
        ("成本指标", "单场活动成本", "≤0.95万元"),
        ("产出指标", "下乡活动场次", "≥110场"),
        ("产出指标", "覆盖行政村数量", "≥86个"),
        ("效益指标", "农村居民科学素质", "有所提高"),
        ("满意度指标", "参加群众满意度", "≥90%"),
    ),
    "科技活动周": (
        ("成本指标", "活动总成本", "≤21.40万元"),
        ("产出指标", "主题活动数量", "≥12项"),
        ("效益指标", "参加人次", "≥1.5万人次"),
        ("满意度指标", "参加学校满意度", "≥92%"),
    ),
    "科技馆设备维护": (
        ("成本指标", "维护总成本", "≤25.80万元"),
        ("产出指标", "展品完好率", "≥95%"),
        ("效益指标", "年接待观众", "≥6万人次"),
        ("满意度指标", "观众满意度", "≥90%"),
    ),
}


def overall() -> Sheet:
    """Give 整体绩效目标表."""
    money: list[Row] = [
        ("预算情况", "部门预算总额（万元）", total(), ""),
        ("", "1、资金来源：（1）政府预算资金", total(), ""),
        ("", "（2）财政专户管理资金", None, ""),
        ("", "（3）单位资金", None, ""),
        ("", "2、资金结构：（1）基本支出", total(project=""), ""),
        ("", "（2）项目支出", total(project="*"), ""),
    ]
    rows: list[Row] = [
        ("部门（单位）名称", SHORT, "", ""),
        ("年度履职目标", "把科学普及送到乡村、学校和社区，办好县科技馆。", "", ""),
        *money,
        ("一级指标", "二级指标", "三级指标", "指标值"),
        ("产出指标", "重点工作任务完成", "下乡活动场次", "≥110场"),
        ("产出指标", "履职目标实现", "展品完好率", "≥95%"),
        ("效益指标", "满意度", "参加群众满意度", "≥90%"),
    ]
    return Sheet(f"{YEAR}年部门整体绩效目标表", ((f"（{YEAR}年度）",), ("",), ("",), ("",)), tuple(rows), unit="")


def by_project() -> Sheet:
    """Give 项目绩效目标汇总表."""
    kinds = ("成本指标", "产出指标", "效益指标", "满意度指标")

    def line(head: Row, amount: Decimal) -> Row:
        return (*head, amount, amount, None, None)

    rows: list[Row] = [(*line(("305", SHORT), total(project="*")), *[""] * 8)]
    for name in dict.fromkeys(fact.project for fact in FACTS if fact.project):
        lists = [[(n, v) for kind, n, v in INDICATORS[name] if kind == wanted] for wanted in kinds]
        for number in range(max(map(len, lists))):
            cells = [text for one in lists for text in (one[number] if number < len(one) else ("", ""))]
            head: Row = (
                line((PROJECT_CODES[name], name), total(project=name))
                if not number
                else ("", "", None, None, None, None)
            )
            rows.append((*head, *cells))
    columns = (
        ("单位编码（项目编码）",),
        ("项目单位（项目名称）",),
        *(("项目金额（万元）", name) for name in ("资金总额", "政府预算资金", "财政专户管理资金", "单位资金")),
        *(("绩效目标", kind, name) for kind in kinds for name in ("三级指标", "指标值")),
    )
    return Sheet(f"{YEAR}年部门预算项目绩效目标表", columns, tuple(rows), landscape=True, unit="")
