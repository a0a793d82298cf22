"""A reviewer's decisions on the findings of documents: applied to reports, and completed with what is new."""

from __future__ import annotations

from pathlib import Path

from yujue.api.accept_file import Entry, entry_of, load, save
from yujue.checking import Report
from yujue.checking.decisions import Decision, decide, fingerprint

BESIDE = (".decisions.toml", ".decisions.json")


class Decisions:
    """The decisions of a file. Raises `UnusableFileError` when it is of another kind; a missing file has none."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.entries: dict[str, Entry] = {entry["key"]: entry for entry in load(path)}

    def apply(self, report: Report) -> Report:
        """Mark what is decided, and take down what is new."""
        for finding in report.findings:
            self.entries.setdefault(fingerprint(finding), entry_of(finding, report.document.file))
        return decide(report, self.decided())

    def decided(self) -> dict[str, Decision]:
        """Give the decisions by key."""
        return {
            key: Decision(key, entry["decision"], entry["reason"], entry["reviewer"], entry["date"])
            for key, entry in self.entries.items()
        }

    @property
    def open(self) -> int:
        """How many entries are not decided."""
        return sum(entry["decision"] == "" for entry in self.entries.values())

    def save(self) -> None:
        """Write the file; OSError when it cannot be written."""
        save(self.path, list(self.entries.values()))


def beside(document: Path) -> Path | None:
    """Give the file of decisions that lies beside a document: its name with `.decisions.toml` (or `.json`) added."""
    names = (document.with_name(document.name + suffix) for suffix in BESIDE)
    return next((name for name in names if name.is_file()), None)
