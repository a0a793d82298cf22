"""Evaluation reports of our own making, right and with one mistake each: `python -m bench.reports [N]`.

Each paper (a department's report, its projects' reports and what the narrative says of them) has random units, amounts
and marks, in one of three wordings, and is written as text, Word or PDF and checked like any file. Sums and rates are
worked out here from integers, apart from the code that is measured. Counted are figures read (marks, amounts and totals
of lists against those put in), mistakes found by their own rule, and findings of reports on right papers.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from yujue.api import check, read
from yujue.disclosure import Disclosure
from yujue.layout import Heading, Laid, Paragraph
from yujue.writing.docx import write_docx
from yujue.writing.pdf import write_pdf

FIRST = ("河道", "校舍", "林场", "车站", "展馆", "社区", "园区", "粮库", "机场", "湿地")
SECOND = ("维修养护经费", "安全监测经费", "设备购置资金", "宣传培训经费", "信息系统建设资金", "人才引进资金")
FORMATS = (".txt", ".docx", ".pdf")
TITLES = ("部门预算绩效评价报告", "部门整体支出绩效自评报告", "部门整体绩效评价报告")
UNITS = ("机关", "监测站", "服务中心")


@dataclass
class Project:
    """A project; money in 分, marks in tenths."""

    name: str
    budget: int
    spent: int
    score: int
    parts: list[int]
    target: int
    actual: int


@dataclass
class Paper:
    """A paper: its wording, the projects with money of its own and from above, the staff of three units."""

    rng: random.Random
    style: int
    own: list[Project]
    given: list[Project]
    staff: list[int]

    @property
    def projects(self) -> list[Project]:
        """All projects."""
        return [*self.own, *self.given]


def wan(fen: int, style: int) -> str:
    """Print 分 as 万元; the second wording leaves zeros at the end out."""
    text = f"{fen // 1000000}.{fen % 1000000 // 10000:02}"
    return (text.rstrip("0").rstrip(".") if style == 1 else text) + "万元"


def rate(project: Project) -> str:
    tenths = (project.spent * 10000 * 2 + project.budget) // (2 * project.budget)
    return f"{tenths // 100}.{tenths % 100:02}%"


def make(rng: random.Random) -> Paper:
    names = [first + second for first in FIRST for second in SECOND]
    chosen = rng.sample(names, rng.randint(4, 8))
    projects = [project(rng, name) for name in chosen]
    cut = rng.randint(2, len(projects) - 2)
    return Paper(rng, rng.randrange(3), projects[:cut], projects[cut:], [rng.randint(4, 60) for _ in range(3)])


def project(rng: random.Random, name: str) -> Project:
    spent = rng.randint(1000, 90000) * 10000
    parts = sorted(rng.sample(range(200, spent // 10000 - 100), 3)) if spent > 20000000 else []
    sums = [b - a for a, b in zip([0, *parts], [*parts, spent // 10000], strict=True)] if parts else []
    target = rng.randint(5, 40)
    budget = spent + rng.choice((0, 0, rng.randint(1, spent // 60000))) * 10000
    marks = rng.randint(905, 1000)
    return Project(name, budget, spent, marks, [each * 10000 for each in sums], target, target + rng.randint(1, 9))


def mark(project: Project) -> str:
    return f"{project.score // 10}" + (f".{project.score % 10}" if project.score % 10 else "") + "分"


def listed(label: str, group: list[Project], style: int) -> str:
    total = wan(sum(each.spent for each in group), style)
    items = [f"{each.name}{wan(each.spent, style)}" for each in group]
    opened = ("。具体项目明细如下：", "，其中：", "，包括：")[style]
    mark_ = ("，", "；", "、")[style]
    done = f"，实际完成{len(group)}个" if style != 2 else ""
    return f"{label}共{len(group)}个{done}，涉及金额{total}{opened}{mark_.join(items)}。"


def paragraphs(paper: Paper) -> list[str]:
    """Give the paper's paragraphs; headings are those that begin with a number."""
    style, projects, staff = paper.style, paper.projects, paper.staff
    names = "、".join(f"{each.name}项目" for each in projects)
    lines = [
        "2024年度", "青荷市综合事务局", "部门决算", "第一部分 预算绩效管理情况", "一、绩效管理工作开展情况",
        f"本部门组织对{names}等{len(projects)}个项目开展了绩效自评，专项预算项目绩效自评得分为90分以上。",
        "第二部分 附件", "青荷市综合事务局" + TITLES[style],
        "一、部门基本情况", "（一）机构职能。负责全市有关公共事务的管理。",
        f"（二）人员概况。编制共计{sum(staff)}名。",
        *(f"{n}.{unit}编制{count}名。" for n, (unit, count) in enumerate(zip(UNITS, staff, strict=True), 1)),
        "二、部门预算绩效分析", "（一）项目绩效分析",
        "1.本级项目。2024年" + listed("本级项目", paper.own, style),
        "2.上级专项项目。2024年" + listed("上级专项项目", paper.given, style),
        "（二）结果应用。自评结果用于下一年度预算安排。", "三、评价结论", "各项目自评分数均在90分以上。",
    ]  # fmt: skip
    for each in projects:
        lines += of_project(each, style)
    return [*lines, "第三部分 名词解释", "项目支出：为完成特定任务发生的支出。"]


def of_project(each: Project, style: int) -> list[str]:
    parts = "、".join(
        f"{name}{wan(part, style)}"
        for name, part in zip(("设备费", "劳务费", "差旅费", "材料费"), each.parts, strict=False)
    )
    money = f"2024年预算安排{wan(each.budget, style)}，实际支出{wan(each.spent, style)}，执行率{rate(each)}"
    title = ["专项预算项目绩效评价报告", f"（{each.name}项目）"] if style != 1 else [f"{each.name}项目支出绩效自评报告"]
    detail = f"实际支出{wan(each.spent, style)}，其中：{parts}。" if parts else ""
    return [
        *title, "一、项目概况", "（一）设立背景。按年度工作计划设立。",
        f"（二）预算安排及分配管理。{money}。",
        f"（三）项目绩效目标设置。完成任务{each.target}项。",
        "二、绩效分析",
        f"完成任务{each.actual}项，超过了设定的{each.target}项目标。{detail}",
        "项目的产出指标、效益指标均全面完成。",
        "三、评价结论", ("自评总分", "自评得分为", "综合得分")[style] + mark(each) + "，评价等级为优。",
        "四、存在问题", "绩效资料的收集不够及时。",
    ]  # fmt: skip


Mistake = Callable[[list[str], Paper], list[str]]


def swap(lines: list[str], old: str, new: str, within: str) -> list[str]:
    """Replace in the first line that holds `within` and `old`."""
    at = next(n for n, line in enumerate(lines) if within in line and old in line)
    return [*lines[:at], lines[at].replace(old, new, 1), *lines[at + 1 :]]


def wrong_total(lines: list[str], paper: Paper) -> list[str]:
    right = sum(each.spent for each in paper.own)
    return swap(
        lines, "涉及金额" + wan(right, paper.style), "涉及金额" + wan(right + 3000000, paper.style), "本级项目共"
    )


def wrong_item(lines: list[str], paper: Paper) -> list[str]:
    one = paper.rng.choice(paper.given)
    return swap(
        lines, one.name + wan(one.spent, paper.style), one.name + wan(one.spent + 90000, paper.style), "上级专项项目共"
    )


def wrong_rate(lines: list[str], paper: Paper) -> list[str]:
    one = paper.rng.choice(paper.projects)
    return swap(lines, f"执行率{rate(one)}", "执行率88.80%", wan(one.budget, paper.style))


def wrong_score(lines: list[str], paper: Paper) -> list[str]:
    one = paper.rng.choice(paper.projects)
    return swap(lines, mark(one), "86.5分", "评价等级")


def too_high(lines: list[str], paper: Paper) -> list[str]:
    one = paper.rng.choice(paper.projects)
    return swap(lines, mark(one), "103分", "评价等级")


def wrong_grade(lines: list[str], paper: Paper) -> list[str]:
    return swap(lines, "评价等级为优", paper.rng.choice(("评价等级为良", "评价等级为中")), "评价等级")


def wrong_count(lines: list[str], paper: Paper) -> list[str]:
    return swap(lines, f"共{len(paper.own)}个", f"共{len(paper.own) + 1}个", "本级项目共")


def wrong_staff(lines: list[str], paper: Paper) -> list[str]:
    return swap(lines, f"编制{paper.staff[1]}名", f"编制{paper.staff[1] + 2}名", "监测站")


def wrong_claim(lines: list[str], paper: Paper) -> list[str]:
    one = paper.rng.choice(paper.projects)
    return swap(lines, f"完成任务{one.actual}项", f"完成任务{one.target - 2}项", f"设定的{one.target}项")


def contradicted(lines: list[str], paper: Paper) -> list[str]:
    at = paper.rng.choice([n for n, line in enumerate(lines) if line.startswith("绩效资料")])
    return [*lines[:at], "部分指标未能按时完成。", *lines[at + 1 :]]


def report_lost(lines: list[str], paper: Paper) -> list[str]:
    last = paper.projects[-1]
    start = next(
        n
        for n, line in enumerate(lines)
        if last.name in line and ("（" + last.name in line or "报告" in line[-4:]) and "组织对" not in line
    )
    start -= paper.style != 1
    return [*lines[:start], *lines[lines.index("第三部分 名词解释") :]]


def renumbered(lines: list[str], paper: Paper) -> list[str]:
    del paper
    return swap(lines, "（三）项目绩效目标设置", "（五）项目绩效目标设置", "（三）")


MISTAKES: dict[str, tuple[Mistake, frozenset[str]]] = {
    "list_sum": (wrong_total, frozenset({"list_sum", "parts"})),
    "amount": (wrong_item, frozenset({"list_sum", "parts", "amount"})),
    "rate": (wrong_rate, frozenset({"rate"})),
    "above": (wrong_score, frozenset({"above"})),
    "score": (too_high, frozenset({"score"})),
    "grade": (wrong_grade, frozenset({"grade"})),
    "list_count": (wrong_count, frozenset({"list_count"})),
    "tally": (wrong_staff, frozenset({"tally"})),
    "beyond": (wrong_claim, frozenset({"beyond"})),
    "reached": (contradicted, frozenset({"reached"})),
    "number": (report_lost, frozenset({"number"})),
    "numbering": (renumbered, frozenset({"numbering"})),
}


def write(lines: list[str], path: Path) -> Path:
    """Write the paper in the format of its suffix."""
    if path.suffix == ".txt":
        path.write_text("\n\n".join(lines) + "\n", "utf-8")
        return path
    blocks = tuple(
        Heading(line, 1) if line.endswith("报告") or line.startswith("第") else Paragraph(line, ()) for line in lines
    )
    laid = Laid("2024年度青荷市综合事务局部门决算", "青荷市综合事务局", 2024, blocks, "")
    (write_docx if path.suffix == ".docx" else write_pdf)(laid, path)
    return path


def rules_of(path: Path) -> list[str]:
    """Give the rules of the reports' findings and of what is folded under others, without their area."""
    said = [rule for f in check(path).findings for rule in (f.rule, *(c.rule for c in f.consequences))]
    return [rule.partition(".")[2] for rule in said if rule.startswith("reports.")]


def read_of(paper: Paper, disclosure: Disclosure) -> tuple[int, int]:
    """Count the marks, list amounts, totals and report amounts that are read as they were put in."""
    wanted: Counter[tuple[str, int]] = Counter()
    for each in paper.projects:
        wanted += Counter({("score", each.score * 10): 1, ("item", each.spent): 1, ("budget", each.budget): 1})
    wanted += Counter(("total", sum(each.spent for each in group)) for group in (paper.own, paper.given))
    found: Counter[tuple[str, int]] = Counter()
    for report in disclosure.reports:
        if report.score is not None and report.kind == "project":
            found[("score", int(report.score.amount * 100))] += 1
        found += Counter(("budget", int(a.amount * 100)) for a in report.amounts if a.role == "budget")
        for listing in (one for one in report.lists if one.kind == "projects" and one.items):
            found += Counter(("item", int(item.amount * 100)) for item in listing.items)
            found += Counter({("total", int(listing.total.amount * 100)): 1} if listing.total else {})
    return sum((wanted & found).values()), sum(wanted.values())


def main(number: int) -> None:
    """Measure and print."""
    rng = random.Random(20240601)  # noqa: S311
    got = whole = alarms = 0
    found: Counter[str] = Counter()
    missed: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        kinds = list(MISTAKES)
        for n in range(number):
            paper = make(rng)
            lines = paragraphs(paper)
            suffix = FORMATS[n % len(FORMATS)]
            right = write(lines, Path(folder) / f"right{suffix}")
            read_, all_ = read_of(paper, read(right))
            got, whole = got + read_, whole + all_
            said = rules_of(right)
            alarms += bool(said)
            if said or read_ < all_:
                missed.append(f"right {suffix} wording {paper.style}: {said} read {read_}/{all_}")
            kind = kinds[n % len(kinds)]
            spoil, own = MISTAKES[kind]
            wrong = rules_of(write(spoil(lines, paper), Path(folder) / f"wrong{suffix}"))
            found[kind] += bool(own & set(wrong))
            if not own & set(wrong):
                missed.append(f"{kind} {suffix} wording {paper.style}: {wrong}")
    for each in missed[:20]:
        print(" ", each)
    print(f"figures read {got}/{whole} = {100 * got / whole:.2f} %")
    print(f"right papers {number}, with a finding {alarms}")
    print(f"mistakes found {sum(found.values())}/{number}")
    print("  " + " · ".join(f"{kind} {found[kind]}" for kind in kinds))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 144)
