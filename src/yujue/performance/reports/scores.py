"""Scores and grades of reports: against the full marks, claims about all projects, self-evaluation sheets, scales."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from yujue.disclosure import Disclosure, EvaluationReport, Reported
from yujue.forms.schemes import WHOLE, schemes
from yujue.performance.reports.names import plain
from yujue.performance.reports.noted import Noted, places

TELLING = {"优秀": "优", "良好": "良", "中等": "中", "较差": "差", "合格": "", "不合格": ""}


def check_scores(disclosure: Disclosure, noted: Noted) -> None:
    """Check the scores of all reports and lists."""
    reports = disclosure.reports
    scored = [(each.project, each.score) for each in reports if each.score is not None]
    listed = [(one.name, one) for each in reports for table in each.lists for one in table.scores]
    for _, score in (*scored, *listed):
        _full(score, noted)
    _above(reports, scored, noted)
    for name, score in (*scored, *listed):
        _sheet(disclosure, name, score, noted)
    for name, score in scored:
        _listed(name, score, [one for other, one in listed if plain(other) == plain(name)], noted)
    for report in reports:
        _grade(report, noted)


def _full(score: Reported, noted: Noted) -> None:
    noted.checks("score")
    if score.amount > WHOLE:
        noted.differs("score", f"自评得分{score.text}超过满分100分", places(score), score.text, "≤100分")


def _above(reports: Iterable[EvaluationReport], scored: Sequence[tuple[str, Reported]], noted: Noted) -> None:
    """`各项目自评分数均在90分以上` against the marks of the reports."""
    for claim in (c for report in reports for c in report.claims if c.kind == "above" and scored):
        noted.checks("above")
        least = claim.figures[0]
        below = [(name, score) for name, score in scored if score.amount < least.amount]
        if below:
            said = "、".join(f"“{name}”{score.text}" for name, score in below[:4])
            message = f"“{claim.text}”，但报告中{said}"
            spots = (claim.place, *places(*(score for _, score in below[:4])))
            noted.differs("above", message, spots, f"{least.text}以上", f"最低{min(s.amount for _, s in below)}分")


def _sheet(disclosure: Disclosure, name: str, score: Reported, noted: Noted) -> None:
    """Compare with the total of the self-evaluation sheet of a project of the very same name."""
    for goal in disclosure.goals:
        if goal.kind != "project" or goal.mark is None or plain(goal.project) != plain(name):
            continue
        if not _apart(goal.mark, score):
            noted.checks("sheet_score")
            continue
        noted.checks("sheet_score")
        message = f"项目“{name}”报告写自评得分{score.text}，自评表总得分为{goal.mark}"
        noted.differs("sheet_score", message, (score.place, goal.place), score.text, f"{goal.mark}分")


def _apart(mark: Decimal, score: Reported) -> bool:
    return not score.interval.holds(mark)


def _listed(name: str, score: Reported, others: Sequence[Reported], noted: Noted) -> None:
    for other in others:
        noted.checks("list_score")
        if not score.interval.meets(other.interval):
            message = f"项目“{name}”报告写自评得分{score.text}，列表中为{other.text}"
            noted.differs("list_score", message, places(score, other), score.text, other.text)


def _grade(report: EvaluationReport, noted: Noted) -> None:
    """Judge the grade by the report's own scale where it prints one, else by that of the state."""
    grade = TELLING.get(report.grade, report.grade)
    if report.score is None or not grade:
        return
    own = {TELLING.get(name, name): least for name, least in report.scale}
    usual = dict(next(iter(schemes().values())).grades)
    known = own or usual
    if grade not in known:
        return
    noted.checks("grade")
    right = next(
        (name for name, least in sorted(known.items(), key=lambda e: -e[1]) if report.score.amount >= least), ""
    )
    if right and right != grade:
        whose = "报告自己的" if own else "通行的"
        message = f"项目“{report.project}”自评得分{report.score.text}，按{whose}等级应为“{right}”，却写“{report.grade}”"
        noted.differs("grade", message, places(report.score), report.grade, right)
