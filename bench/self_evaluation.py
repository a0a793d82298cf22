"""Self-evaluation sheets of our own making, right and with one mistake each: `python -m bench.self_evaluation [N]`.

Each sheet is written in four layouts as xlsx, docx and pdf (N sheets of each), read and checked like any file. Marks
are worked out here with fractions, apart from the code that is measured. Counted are mistakes found by their own rule,
and findings of self-evaluations on right sheets. Amounts are printed in 万元 with two decimals, so rates have to be
judged by intervals.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

import xlsxwriter

from yujue.api import check
from yujue.api.publish.write import document_writer
from yujue.checking import Finding
from yujue.disclosure import Disclosure, DocumentInfo
from yujue.layout import lay_out
from yujue.performance.drawing import listed_table

SCHEMES = (
    (10, (("产出指标", "数量指标", 50), ("效益指标", "社会效益指标", 30), ("满意度指标", "服务对象满意度指标", 10))),
    (10, (("产出指标", "数量指标", 50), ("效益指标", "社会效益指标", 40))),
    (
        10,
        (
            ("成本指标", "经济成本指标", 20),
            ("产出指标", "数量指标", 40),
            ("效益指标", "社会效益指标", 20),
            ("满意度指标", "服务对象满意度指标", 10),
        ),
    ),
)
THINGS = ("巡查河道", "维修堤防", "培训人员", "检测样品", "发放手册", "走访企业", "更新设备", "整治沟渠", "编制报告")


@dataclass
class Line:
    """An indicator of a sheet."""

    level1: str
    level2: str
    name: str
    target: str
    actual: str
    full: int
    mark: Decimal
    reason: str = ""


@dataclass
class Sheet:
    """A sheet; amounts in 分, `total`, `rate` and `grade` as printed when set, else worked out."""

    budget: int
    spent: int
    rate_full: int
    lines: list[Line] = field(default_factory=list)
    rate: str = ""
    rate_mark: Decimal | None = None
    total: Decimal | None = None
    grade: str = ""


def cents(value: Fraction) -> Decimal:
    return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def numeric(rng: random.Random, level: tuple[str, str], name: str, full: int) -> Line:
    """Make a counted indicator, met or not."""
    target = rng.randint(5, 400)
    lower = "成本" in level[0]
    met = rng.random() < 0.6
    if lower:
        actual = rng.randint(target // 2 + 1, target) if met else rng.randint(target + 1, 2 * target)
        share = min(Fraction(target, actual), Fraction(1))
        return Line(*level, f"{name}成本", f"≤{target}万元", f"{actual}万元", full, cents(share * full))
    actual = rng.randint(target, target * 5 // 4) if met else rng.randint(0, target - 1)
    share = min(Fraction(actual, target), Fraction(1))
    return Line(*level, f"{name}数", f"≥{target}个", f"{actual}个", full, cents(share * full))


def satisfaction(rng: random.Random, level: tuple[str, str], full: int) -> Line:
    target, actual = rng.randint(80, 95), rng.randint(60, 100)
    share = min(Fraction(actual, target), Fraction(1))
    return Line(*level, "群众满意度", f"≥{target}%", f"{actual}%", full, cents(share * full))


def worded(rng: random.Random, level: tuple[str, str], name: str, full: int) -> Line:
    """Make a qualitative indicator or a deadline."""
    if rng.random() < 0.5:
        return Line(*level, f"{name}及时性", "2030年12月底前", f"2030年{rng.randint(6, 12)}月", full, Decimal(full))
    actual, share = rng.choice((("达成预期指标", rng.randint(80, 100)), ("部分达成", rng.randint(60, 79))))
    return Line(*level, f"{name}效果", "明显", actual, full, cents(Fraction(full * share, 100)))


def right_sheet(rng: random.Random) -> Sheet:
    rate_full, classes = rng.choice(SCHEMES)
    budget = rng.randint(500_000_00, 9_000_000_00)
    sheet = Sheet(budget, rng.randint(budget * 6 // 10, budget), rate_full)
    names = iter(rng.sample(THINGS, len(THINGS)))
    for level1, level2, weight in classes:
        parts = [weight] if weight <= 10 else [weight // 2, weight - weight // 2]
        for n, full in enumerate(parts):
            level = (level1, level2)
            if "满意" in level1:
                sheet.lines.append(satisfaction(rng, level, full))
            elif n and "成本" not in level1:
                sheet.lines.append(worded(rng, level, next(names), full))
            else:
                sheet.lines.append(numeric(rng, level, next(names), full))
    for line in sheet.lines:
        line.reason = "" if line.mark == line.full else "受汛期影响，已调整计划"
    return sheet


def finish(sheet: Sheet) -> Sheet:
    """Work out what is not set by hand."""
    share = Fraction(sheet.spent, sheet.budget)
    sheet.rate = sheet.rate or f"{cents(share * 100)}%"
    sheet.rate_mark = cents(share * sheet.rate_full) if sheet.rate_mark is None else sheet.rate_mark
    total = sum((line.mark for line in sheet.lines), start=sheet.rate_mark)
    sheet.total = total if sheet.total is None else sheet.total
    bounds = (("优", 90), ("良", 80), ("中", 60), ("差", 0))
    sheet.grade = sheet.grade or next(name for name, start in bounds if sheet.total >= start)
    return sheet


def exceeding(rng: random.Random, sheet: Sheet) -> str:
    line = rng.choice(sheet.lines)
    line.mark = Decimal(line.full + rng.randint(1, 5))
    return "goals.mark_exceeds"


def generous(rng: random.Random, sheet: Sheet) -> str:
    """Give full marks to what did not meet its target."""
    line = rng.choice([one for one in sheet.lines if one.target[0] in "≥≤"])
    line.target, line.actual = ("≤50万元", "80万元") if line.target[0] == "≤" else ("≥50个", f"{rng.randint(5, 45)}个")
    line.mark, line.reason = Decimal(line.full), ""
    return "evaluation.mark"


def praised(rng: random.Random, sheet: Sheet) -> str:
    """Give full marks to words or dates that fall short."""
    line = rng.choice([one for one in sheet.lines if one.target[0] not in "≥≤"])
    wrong = (("2030年12月底前", "2031年2月"), ("明显", "部分达成"), ("明显", "未达成"))
    line.target, line.actual = rng.choice(wrong)
    line.mark, line.reason = Decimal(line.full), ""
    return "evaluation.mark"


def wrong_total(rng: random.Random, sheet: Sheet) -> str:
    true = finish(sheet).total or Decimal(0)
    sheet.total, sheet.grade = true + rng.choice((-3, -1, Decimal("0.5"), 1, 2)), ""
    return "goals.mark_sum"


def wrong_rate(rng: random.Random, sheet: Sheet) -> str:
    true = cents(Fraction(sheet.spent, sheet.budget) * 100)
    sheet.rate = f"{true + rng.choice((-9, -1, Decimal('-0.2'), Decimal('0.2'), 1, 9))}%"
    return "evaluation.rate"


def wrong_rate_mark(rng: random.Random, sheet: Sheet) -> str:
    sheet.spent = sheet.budget * rng.randint(60, 95) // 100
    sheet.rate_mark = Decimal(sheet.rate_full)
    return "evaluation.rate_mark"


def wrong_grade(rng: random.Random, sheet: Sheet) -> str:
    right = finish(sheet).grade
    sheet.grade = rng.choice([one for one in "优良中差" if one != right])
    return "evaluation.grade"


def silent(rng: random.Random, sheet: Sheet) -> str:
    line = rng.choice([one for one in sheet.lines if one.target[0] in "≥≤"])
    line.target, line.actual = ("≤50万元", "80万元") if line.target[0] == "≤" else ("≥50个", "40个")
    share = Fraction(50, 80) if line.target[0] == "≤" else Fraction(40, 50)
    line.mark, line.reason = cents(share * line.full), ""
    return "evaluation.reason"


def light(_: random.Random, sheet: Sheet) -> str:
    """Leave the first class a tenth short: the weights are 90 or so together."""
    line = sheet.lines[0]
    line.full, line.mark, line.reason = line.full - 4, min(line.mark, Decimal(line.full - 4)), "受汛期影响"
    return "evaluation.weights"


MISTAKES: tuple[Callable[[random.Random, Sheet], str], ...] = (
    exceeding,
    generous,
    praised,
    wrong_total,
    wrong_rate,
    wrong_rate_mark,
    wrong_grade,
    silent,
    light,
)


@dataclass(frozen=True)
class Layout:
    """How a sheet is printed: the words over the columns of indicators, and whether there is a column before them."""

    target: str
    actual: str
    full: str
    mark: str
    reason: str
    budget: str = "全年预算数"
    spent: str = "全年执行数"
    total: str = "总分"
    grade: str = "自评等级"
    lead: bool = True
    goal: bool = False


LAYOUTS = (
    Layout("年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"),
    Layout("全年目标值", "全年完成值", "指标分值", "自评得分", "偏差原因分析", total="自评总分", lead=False),
    Layout(
        "指标值",
        "全年实际值",
        "权重",
        "得分",
        "偏差原因及改进措施",
        budget="调整后预算数",
        spent="实际执行数",
        total="合计",
    ),
    Layout("预期指标值", "实际完成值", "标准分", "自评得分", "未完成原因分析", grade="评价等级", goal=True),
)
FORMATS = ("xlsx", "docx", "pdf")


def rows_of(sheet: Sheet, layout: Layout = LAYOUTS[0]) -> list[list[str]]:
    money = [str(cents(Fraction(fen, 1_000_000))) for fen in (sheet.budget, sheet.budget, sheet.spent)]
    full = sheet.rate_full + sum(line.full for line in sheet.lines)
    own = [str(sheet.rate_full), sheet.rate, str(sheet.rate_mark)]
    lead = ["绩效指标"] if layout.lead else []
    start = [""] if layout.lead else []
    columns = [
        "一级指标",
        "二级指标",
        "三级指标",
        layout.target,
        layout.actual,
        layout.full,
        layout.mark,
        layout.reason,
    ]
    rows = [
        ["项目支出绩效自评表（2030年度）"],
        ["项目名称", *start, "河道综合整治"],
        ["主管部门", *start, "某县水务局", "", "", "实施单位", "某县河道管理所"],
        ["项目资金（万元）", *start, "年初预算数", layout.budget, layout.spent, "分值", "执行率", "得分"],
        ["年度资金总额", *start, *money, *own],
        *([["年度总体目标", *start, "整治河道，保持行洪通畅。"]] if layout.goal else []),
        [*lead, *columns],
        *(
            [*start, x.level1, x.level2, x.name, x.target, x.actual, str(x.full), str(x.mark), x.reason]
            for x in sheet.lines
        ),
        [layout.total, *start, "", "", "", "", str(full), str(sheet.total), ""],
        [layout.grade, *start, sheet.grade],
    ]
    width = len(columns) + len(start)
    return [rows[0], *([*row, *[""] * (width - len(row))] for row in rows[1:])]


def write(sheet: Sheet, path: Path, layout: Layout = LAYOUTS[0]) -> None:
    """Write the sheet with ruled cells, in the format of its name."""
    rows = rows_of(finish(sheet), layout)
    if path.suffix != ".xlsx":
        table = listed_table("t1", rows[0][0], rows[1], rows[2:])
        info = DocumentInfo("", "", "", rows[0][0], "performance", "unit", None, None, None, 0)
        document_writer(path.suffix[1:])(lay_out(Disclosure(info, (table,))), path)
        return
    book = xlsxwriter.Workbook(str(path))
    page, ruled = book.add_worksheet("自评表"), book.add_format({"border": 1})
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            page.write_string(r, c, text, ruled)
    book.close()


def findings(sheet: Sheet, folder: Path, layout: Layout = LAYOUTS[0], form: str = "xlsx") -> list[Finding]:
    """Check a sheet and give what concerns self-evaluations."""
    path = folder / f"sheet.{form}"
    write(sheet, path, layout)
    about = ("evaluation.", "goals.mark")
    return [f for f in check(path).findings if f.rule.startswith(about) and f.severity != "info"]


def measure(
    count: int, seed: int = 7, layout: Layout = LAYOUTS[0], form: str = "xlsx"
) -> tuple[Counter[str], Counter[str], list[str]]:
    """Give, by rule, how many mistakes were made and found, and the messages on right sheets."""
    made: Counter[str] = Counter()
    found: Counter[str] = Counter()
    false: list[str] = []
    rng = random.Random(seed)  # noqa: S311 - nothing secret
    with tempfile.TemporaryDirectory() as folder:
        for n in range(count):
            false += [f.message for f in findings(right_sheet(rng), Path(folder), layout, form)]
            sheet = right_sheet(rng)
            rule = MISTAKES[n % len(MISTAKES)](rng, sheet)
            made[rule] += 1
            found[rule] += any(f.rule == rule for f in findings(sheet, Path(folder), layout, form))
    return made, found, false


def main(arguments: list[str]) -> None:
    count = int(arguments[0]) if arguments else 300
    for number, layout in enumerate(LAYOUTS, 1):
        for form in FORMATS:
            made, found, false = measure(count, number, layout, form)
            missed = {rule: times - found[rule] for rule, times in made.items() if found[rule] < times}
            print(f"layout {number}, {form}: {found.total()} of {made.total()} found", missed or "", end="; ")
            print(f"on {count} right sheets: {len(false)} findings")
            print("\n".join(false), end="\n" if false else "", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
