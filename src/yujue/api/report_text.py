"""A report as text for the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from yujue.api.words import (
    SEVERITY_WORDS,
    STATUS_WORDS,
    cause_words,
    decision_words,
    document_words,
    extent_words,
    place_words,
)
from yujue.checking import Finding, Report, Summary
from yujue.checking.finding import SEVERITIES

MOST_PLACES = 6
MOST_CONSEQUENCES = 4
MOST_REASONS = 8
COLOURS = {"error": "\x1b[1;31m", "warning": "\x1b[33m", "rounding": "\x1b[36m", "info": "\x1b[2m"}
PLAIN = "\x1b[0m"


def report_text(report: Report, *, colour: bool = False) -> str:
    """Give the report: identity, findings by severity, obligations, what was not evaluated, figures."""
    titles = table_titles(report)
    lines = [*_head(report)]
    for severity in SEVERITIES:
        lines += _severity(report, severity, titles, colour=colour)
    lines += [*_decided(report), *_obligations(report), *_not_evaluated(report), *_figures(report.summary)]
    return "\n".join(lines) + "\n"


def table_titles(report: Report) -> dict[str, str]:
    """Give the printed titles of the document's tables by id."""
    tables = report.disclosure.tables if report.disclosure else ()
    return {table.id: table.title or table.id for table in tables}


def _head(report: Report) -> Iterator[str]:
    info, summary = report.document, report.summary
    yield f"{document_words(info)}"
    yield f"  文件  {info.file}（{extent_words(info)}）"
    if info.title:
        yield f"  标题  {info.title}"
    if info.edition:
        yield f"  表式  {info.edition}"
    counts = " · ".join(f"{SEVERITY_WORDS[name]} {getattr(summary, name)}" for name in SEVERITIES)
    yield f"  结果  {counts}"
    if report.decided:
        yield f"  裁定  已裁定 {len(report.decided)} 条，另列在后"


def _severity(report: Report, severity: str, titles: dict[str, str], *, colour: bool) -> Iterator[str]:
    chosen = [finding for finding in report.new if finding.severity == severity]
    if not chosen:
        return
    heading = f"{SEVERITY_WORDS[severity]}（{len(chosen)}）"
    yield ""
    yield f"{COLOURS[severity]}{heading}{PLAIN}" if colour else heading
    for finding in chosen:
        yield from _finding(finding, titles)


def _finding(finding: Finding, titles: dict[str, str]) -> Iterator[str]:
    yield f"{finding.id:>4}  {finding.message}"
    yield from _places(finding, titles)
    yield from _figures_of(finding)
    for label, words in (("定位", cause_words(finding, titles)), ("依据", finding.basis), ("处理", finding.remedy)):
        if words:
            yield f"      {label}  {words}"
    yield from _consequences(finding)


def _places(finding: Finding, titles: dict[str, str]) -> Iterator[str]:
    """Give the places, each once, and what is printed there where it changes."""
    said = ""
    different = list({place_words(place, titles): place for place in reversed(finding.places)}.items())[::-1]
    for words, place in different[:MOST_PLACES]:
        yield f"      位置  {words}"
        if place.text and place.text != said:
            yield f"      原文  {' '.join(place.text.split())}"
        said = place.text
    if len(different) > MOST_PLACES:
        yield f"      位置  另有 {len(different) - MOST_PLACES} 处"


def _figures_of(finding: Finding) -> Iterator[str]:
    parts = [
        f"所印 {'、'.join(finding.found)}" if finding.found else "",
        f"应为 {'、'.join(finding.expected)}" if finding.expected else "",
        f"相差 {finding.difference}" if finding.difference else "",
    ]
    if any(parts):
        yield f"      数值  {'；'.join(part for part in parts if part)}"


def _consequences(finding: Finding) -> Iterator[str]:
    for item in finding.consequences[:MOST_CONSEQUENCES]:
        yield f"      连带  {item.message}"
    if len(finding.consequences) > MOST_CONSEQUENCES:
        yield f"      连带  另有 {len(finding.consequences) - MOST_CONSEQUENCES} 条"


def _decided(report: Report) -> Iterator[str]:
    if not report.decided:
        return
    yield ""
    yield f"已裁定（{len(report.decided)}）"
    for finding in report.decided:
        if finding.decision is not None:
            yield f"{finding.id:>4}  [{decision_words(finding.decision)}] {finding.message}"


def _obligations(report: Report) -> Iterator[str]:
    if not report.obligations:
        return
    count = Counter(obligation.status for obligation in report.obligations)
    yield ""
    yield "检查事项  " + " · ".join(f"{word} {count[status]}" for status, word in STATUS_WORDS.items())
    for status in ("failed", "not_evaluated"):
        for item in (o for o in report.obligations if o.status == status):
            detail = item.reason or "、".join(item.findings)
            yield f"  {STATUS_WORDS[status]}  {item.group}：{item.title}{f'（{detail}）' if detail else ''}"


def _not_evaluated(report: Report) -> Iterator[str]:
    if not report.not_evaluated:
        return
    reasons = Counter(report.not_evaluated).most_common()
    yield ""
    yield f"未能核对的关系（{len(report.not_evaluated)}）"
    for reason, times in reasons[:MOST_REASONS]:
        yield f"  {reason}{f'（{times} 条）' if times > 1 else ''}"
    if len(reasons) > MOST_REASONS:
        yield f"  另有 {len(reasons) - MOST_REASONS} 种原因，见 JSON 或 HTML 报告"


def _figures(summary: Summary) -> Iterator[str]:
    yield ""
    yield (
        f"读出表内数字 {summary.figures_read} 个，认出口径 {summary.figures_placed} 个；"
        f"核对关系 {summary.identities_evaluated} 条，未核对 {summary.identities_not_evaluated} 条"
    )
