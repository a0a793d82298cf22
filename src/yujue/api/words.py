"""The words in which reports speak of documents, severities, statuses and places."""

from __future__ import annotations

from yujue.checking import Decision, Finding
from yujue.disclosure import DocumentInfo, Place

SEVERITY_WORDS = {"error": "错误", "warning": "警告", "rounding": "取整", "info": "提示"}
SEVERITY_NOTES = {
    "error": "任何真实数都不可能印成这样，或编码、年份等可以直接证伪",
    "warning": "可疑或不规范，请人工判断",
    "rounding": "四舍五入可以解释的差异，不算错误",
    "info": "供参考",
}
STATUS_WORDS = {"passed": "通过", "failed": "不符", "not_applicable": "不适用", "not_evaluated": "未检查"}
VERDICT_WORDS = {"true": "属实", "false": "误报", "accepted": "认可"}
KIND_WORDS = {"budget": "预算", "final": "决算", "performance": "绩效", "unknown": "未能判断是预算还是决算"}
LEVEL_WORDS = {"department": "部门", "unit": "单位", "unknown": ""}


def decision_words(decision: Decision) -> str:
    """Say what was decided, why, by whom and when."""
    parts = [decision.reason, decision.reviewer, decision.date]
    more = "，".join(part for part in parts if part)
    return VERDICT_WORDS.get(decision.verdict, decision.verdict) + (f"：{more}" if more else "")


def document_words(info: DocumentInfo) -> str:
    """Say in a line what a document is: organisation, year, level and kind."""
    year = f"{info.fiscal_year} 年{'度' if info.kind == 'final' else ''}" if info.fiscal_year else "年度未能判断"
    kind = KIND_WORDS.get(info.kind, info.kind)
    level = LEVEL_WORDS.get(info.level, "")
    return f"{info.organisation or '单位名称未能判断'} · {year}{level}{kind}"


WORD = frozenset({"docx", "doc"})
"""Formats that tell of pages only where a program has noted them."""


def extent_words(info: DocumentInfo) -> str:
    """Say the format and, for paged formats, the number of pages."""
    named = {"txt": "文本", "html": "网页"}.get(info.format, info.format.upper())
    unpaged = info.format in {"txt", "html"} or (info.format in WORD and info.pages < 2)
    return named if unpaged else f"{named}，{info.pages} 页"


LONGEST_FIGURE = 20


def place_words(place: Place, titles: dict[str, str] | None = None) -> str:
    """Say where something stands; `titles` gives tables' printed titles by id."""
    table = (titles or {}).get(place.table or "", place.table)
    parts = [
        f"第 {place.page} 页" if place.page else "",
        f"第 {place.line} 行" if place.line else "",
        table or last_heading(place),
        place.row or "",
        place.column or "",
    ]
    return " · ".join(part for part in parts if part) or "整份文件"


def last_heading(place: Place) -> str:
    """Give the innermost heading over a place; the path to it is joined by ` / `."""
    return (place.section or "").rpartition(" / ")[2]


def short_words(place: Place) -> str:
    """Say where something stands in as few words as can be."""
    if place.page:
        return f"第 {place.page} 页"
    return f"第 {place.line} 行" if place.line else (place.row or "此处")


def _figure_words(place: Place, titles: dict[str, str] | None) -> str:
    """Say where a figure stands, and in a sentence which one it is."""
    where = place_words(place, titles)
    return f"{where}的“{place.text.strip()}”" if place.row is None and 0 < len(place.text) <= LONGEST_FIGURE else where


def cause_words(finding: Finding, titles: dict[str, str] | None = None) -> str:
    """Say which figure is most likely wrong; "" when nothing is known."""
    candidates = list(dict.fromkeys(_figure_words(place, titles) for place in finding.cause.candidates))
    if not candidates:
        return ""
    if finding.cause.kind == "located":
        return f"定位到：{candidates[0]}"
    if len(candidates) == 1:
        return f"在 {candidates[0]}，错的是哪个数请核对底稿"
    return f"可能在以下 {len(candidates)} 处之一：{'；'.join(candidates)}"
