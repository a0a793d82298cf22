"""A comparison as text for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from yujue.api.diff.compare import Comparison
from yujue.api.diff.words import DIMENSION_WORDS, KIND_WORDS, delta_words, figure_words, name_words, rate_words
from yujue.api.words import SEVERITY_WORDS, document_words
from yujue.diff import Change, Diff


def diff_text(comparison: Comparison, *, everything: bool = False) -> str:
    """Give the comparison; money printed again under other headings is left out unless `everything` is asked for."""
    diff = comparison.diff
    lines = [f"旧  {document_words(diff.old)}（{diff.old.file}）", f"新  {document_words(diff.new)}（{diff.new.file}）"]
    lines += [*_counts(diff), *_renames(diff), *_changes(diff, everything=everything), *_findings(comparison)]
    return "\n".join(lines) + "\n"


def _counts(diff: Diff) -> Iterator[str]:
    yield "    " + " · ".join(f"{word} {len(diff.of_kind(kind))}" for kind, word in KIND_WORDS.items())


def _renames(diff: Diff) -> Iterator[str]:
    if diff.renames:
        yield ""
        yield f"改了名称的编码（{len(diff.renames)}）"
    for one in diff.renames:
        yield f"  {DIMENSION_WORDS.get(one.dimension, one.dimension)} {one.code}：{one.old} → {one.new}"


def _changes(diff: Diff, *, everything: bool) -> Iterator[str]:
    chosen = [c for c in diff.changes if c.kind != "same" and (everything or not c.echo)]
    for group, changes in groupby(chosen, lambda change: change.shown.group):
        yield ""
        yield group or "其他"
        for change in changes:
            yield from _change(change)


def _change(change: Change) -> Iterator[str]:
    amounts = f"{figure_words(change.old)} → {figure_words(change.new)}"
    parts = (KIND_WORDS[change.kind], name_words(change), amounts, delta_words(change), rate_words(change))
    yield "  " + "  ".join(part for part in parts if part)
    for reason in change.reasons:
        yield f"        文中原因  {reason}"


def _findings(comparison: Comparison) -> Iterator[str]:
    if comparison.findings:
        yield ""
        yield f"新文件对照旧文件检查的结果（{len(comparison.findings)}）"
    for finding in comparison.findings:
        yield f"  {SEVERITY_WORDS[finding.severity]}  {finding.message}"
