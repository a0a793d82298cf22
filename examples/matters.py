"""The narrative of the example: “三公”经费, the other matters, the terms."""

from __future__ import annotations

from decimal import Decimal

from examples.facts import CARRIED, DEPARTMENT, PUBLIC, YEAR, total
from examples.paper import Paragraph
from examples.words import LAST, PROJECT, change

THREE = total(economic="30217") + total(economic="30231")
RUNNING = total(unit=DEPARTMENT, project="", economic=PUBLIC)
LAST_THREE, LAST_GUESTS, LAST_RUNNING = Decimal("4.20"), Decimal("1.20"), Decimal("33.50")
GOODS, SERVICES = Decimal("8.60"), Decimal("29.40")


def matters() -> list[Paragraph]:
    """Give “三公”经费 and the other matters."""
    car, guests = total(economic="30231"), total(economic="30217")
    return [
        Paragraph("八、“三公”经费支出预算情况说明", "heading"),
        Paragraph(
            f"{DEPARTMENT}{YEAR}年“三公”经费预算为{THREE}万元，比{LAST}年{change(THREE, LAST_THREE)}。具体支出情况如下："
        ),
        Paragraph(f"（一）因公出国（境）费0万元。预算数与{LAST}年持平。"),
        Paragraph(
            f"（二）公务接待费{guests}万元，主要用于按规定开支的公务接待。预算数比{LAST}年{change(guests, LAST_GUESTS)}，"
            f"主要原因：压减接待批次。"
        ),
        Paragraph(
            f"（三）公务用车购置及运行费{car}万元，其中：公务用车购置费0万元，公务用车运行费{car}万元。预算数与{LAST}年持平。"
        ),
        Paragraph("九、政府性基金预算支出情况说明", "heading"),
        Paragraph(f"{DEPARTMENT}{YEAR}年没有政府性基金预算安排的支出。"),
        Paragraph("十、国有资本经营预算支出情况说明", "heading"),
        Paragraph(f"{DEPARTMENT}{YEAR}年没有国有资本经营预算安排的支出。"),
        Paragraph("十一、其他重要事项的情况说明", "heading"),
        Paragraph("（一）机关运行经费支出情况", "heading"),
        Paragraph(
            f"{DEPARTMENT}{YEAR}年机关运行经费支出预算{RUNNING}万元，主要用于保障机关日常运转，"
            f"比{LAST}年{change(RUNNING, LAST_RUNNING)}，主要原因：厉行节约。"
        ),
        Paragraph("（二）政府采购支出情况", "heading"),
        Paragraph(
            f"{DEPARTMENT}{YEAR}年政府采购预算安排{GOODS + SERVICES}万元，其中：政府采购货物预算{GOODS}万元，"
            f"政府采购工程预算0万元，政府采购服务预算{SERVICES}万元。"
        ),
        Paragraph("（三）预算绩效管理情况", "heading"),
        Paragraph(
            f"{DEPARTMENT}{YEAR}年预算项目均编制了绩效目标，纳入绩效管理的项目共3个，支出总额{PROJECT}万元，"
            f"其中预算支出100万元及以上的项目1个，支出总额{total(project=CARRIED)}万元。"
        ),
        Paragraph("（四）国有资产占用情况", "heading"),
        Paragraph(
            f"{LAST}年期末，{DEPARTMENT}共有车辆2辆，其中：一般公务用车1辆，其他用车1辆；"
            f"单价50万元以上通用设备1台（套），单位价值100万元以上专用设备0台（套）。"
        ),
        Paragraph("第三部分", "heading", new_page=True),
        Paragraph("名词解释", "heading"),
        Paragraph("一、财政拨款收入：指县级财政当年拨付的资金。"),
        Paragraph("二、基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。"),
        Paragraph("三、项目支出：指在基本支出之外，为完成特定任务和事业发展目标所发生的支出。"),
        Paragraph("四、机关运行经费：指为保障行政单位运行、用于购买货物和服务的各项资金。"),
    ]
