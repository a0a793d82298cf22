"""Claims against figures: targets exceeded, rates of execution, everything reached."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from yujue.disclosure import EvaluationReport, ReportClaim
from yujue.facts.interval import EXACT
from yujue.performance.evaluation import Evaluation
from yujue.performance.reports.names import plain
from yujue.performance.reports.noted import Noted, places


def check_claims(reports: Sequence[EvaluationReport], sheets: Sequence[Evaluation], noted: Noted) -> None:
    """Check the claims of all reports; `sheets` are the self-evaluations of the same document."""
    for report in reports:
        for claim in report.claims:
            if claim.kind == "beyond":
                _beyond(claim, noted)
            elif claim.kind == "rate":
                _rate(claim, noted)
            elif claim.kind == "reached":
                _reached(report, claim, reports, noted)
                _by_sheet(report, claim, sheets, noted)


def _beyond(claim: ReportClaim, noted: Noted) -> None:
    actual, target = claim.figures
    noted.checks("beyond")
    if actual.amount <= target.amount:
        message = f"“{claim.text}”：{actual.text}没有超过{target.text}"
        noted.differs("beyond", message, places(actual, target), actual.text, f">{target.text}")


def _rate(claim: ReportClaim, noted: Noted) -> None:
    budget, spent, rate = claim.figures
    ratio = spent.interval.ratio(budget.interval)
    if ratio is None:
        noted.unevaluated.append(f"绩效报告：“{claim.text}”的预算为零，没有核对执行率")
        return
    noted.checks("rate")
    true = ratio.scaled(100)
    if not rate.interval.meets(true):
        right = true.middle.quantize(Decimal(1).scaleb(-rate.printed.decimals), ROUND_HALF_UP, EXACT)
        message = f"预算{budget.text}、支出{spent.text}，执行率应为{right}%，所印为{rate.text}"
        noted.differs("rate", message, places(rate, budget, spent), rate.text, f"{right}%")


def _reached(report: EvaluationReport, claim: ReportClaim, reports: Sequence[EvaluationReport], noted: Noted) -> None:
    """Find a claim that all targets are reached where the same report, or one of its projects, says not."""
    about = [report] if report.kind == "project" else list(reports)
    missed = [(each, other) for each in about for other in each.claims if other.kind == "missed"]
    noted.checks("reached")
    if missed:
        where, other = missed[0]
        whose = f"“{where.project}”的报告" if where is not report and where.project else "同一报告"
        message = f"“{claim.text}”，但{whose}写“{other.text}”"
        noted.differs("reached", message, (claim.place, other.place), claim.text, other.text)


def _by_sheet(report: EvaluationReport, claim: ReportClaim, sheets: Sequence[Evaluation], noted: Noted) -> None:
    """Hold the claim against the actual values of the project's self-evaluation sheet."""
    for sheet in sheets:
        if report.kind == "project" and plain(sheet.goal.project) != plain(report.project):
            continue
        judged = [item for item in sheet.items if item.score.high is not None]
        under = [item for item in judged if item.score.high is not None and item.score.high < item.score.full]
        noted.checks("reached", int(bool(judged)))
        if under and report.kind == "project":
            one = under[0].indicator
            message = f"“{claim.text}”，但自评表“{one.name}”指标值{one.text}、实际{one.actual}，没有达到"
            noted.differs("reached", message, (claim.place, one.place), claim.text, one.actual)
