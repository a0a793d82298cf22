"""Whether the other document can be the one that this document speaks of."""

from __future__ import annotations

from yujue.checking.previous.claims import BUDGET, OPENING, Claim
from yujue.checking.previous.data import stage_word, words
from yujue.codes import normalise
from yujue.disclosure import DocumentInfo


def unfit(info: DocumentInfo, last: DocumentInfo) -> str:
    """Say why the other document cannot be last year's, nor the budget of the same year; "" when it can."""
    if info.sha256 and info.sha256 == last.sha256:
        return "所给的上年文件就是被核对的文件"
    if info.fiscal_year is None or last.fiscal_year is None:
        return "文件年度不明，没有与上年文件核对"
    if {info.level, last.level} == {"department", "unit"}:
        return f"所给的上年文件是{words().levels[last.level]}的，被核对的文件是{words().levels[info.level]}的，口径不同"
    gap = info.fiscal_year - last.fiscal_year
    if gap == 0 and (info.kind, last.kind) == ("final", "budget"):
        return ""
    if gap != 1:
        kind = words().kinds.get(last.kind, "文件")
        return f"所给的上年文件是 {last.fiscal_year} 年的{kind}，不是 {info.fiscal_year - 1} 年的，没有核对"
    return ""


def other_body(info: DocumentInfo, last: DocumentInfo) -> bool:
    """Tell whether the two documents name different bodies; one name inside the other is the same body."""
    one, other = normalise(info.organisation or ""), normalise(last.organisation or "")
    return bool(one and other) and one not in other and other not in one


def other_stage(claim: Claim, last: DocumentInfo) -> str:
    """Say why the other document does not publish what is claimed: another year, or another stage; "" when it does."""
    if claim.year != last.fiscal_year:
        return f"对比的是 {claim.year} 年的数，所给文件是 {last.fiscal_year} 年的"
    if claim.rule == BUDGET and claim.adjusted:
        return "表注说明预算数是调整后的全年预算数"
    published = {"budget": {"budget"}, "final": {"final", "executed"}}.get(last.kind, set())
    if claim.stage in published:
        return ""
    kind = words().kinds.get(last.kind, "文件")
    if claim.rule == OPENING:
        return f"年初结转应与上年决算的年末结转核对，所给文件是{kind}"
    return f"对比数是 {claim.year} 年{stage_word(claim.stage)}，所给文件是 {last.fiscal_year} 年{kind}"
