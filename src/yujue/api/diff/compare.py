"""Compare two files: what changed, and what the newer one says of the older that the older does not print."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from yujue.api.read import read
from yujue.checking import Finding
from yujue.checking.run import check
from yujue.diff import Diff, compare
from yujue.disclosure import Disclosure


@dataclass(frozen=True, slots=True)
class Comparison:
    """The differences, and the findings of the check of the newer document against the older one."""

    diff: Diff
    findings: tuple[Finding, ...]


def diff(old: Path | str, new: Path | str) -> Comparison:
    """Compare two files of any format that `read` takes; raises `UnusableFileError` when one cannot be read."""
    return diff_disclosures(read(old), read(new))


def diff_disclosures(old: Disclosure, new: Disclosure) -> Comparison:
    """Compare two disclosures that are at hand."""
    report = check(new, previous=(old,))
    return Comparison(compare(old, new), tuple(f for f in report.findings if f.rule.startswith("previous.")))
