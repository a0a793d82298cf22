"""The file of a reviewer's decisions: yujue.accept/1, JSON that people fill in."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from yujue.api.words import place_words
from yujue.checking import Finding, Report
from yujue.checking.decisions import VERDICTS, Decision, fingerprint, undecided
from yujue.reading.errors import UnusableFileError

SCHEMA = "yujue.accept/1"
HINT = "decision 填 true（属实）、false（误报）或 accepted（认可，理由写在 reason）；留空的下次仍会列出"
Json = dict[str, Any]


class Decisions:
    """The decisions of a file: applied to reports, and completed with what is new."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.entries: dict[str, Json] = {str(entry["key"]): entry for entry in _load(path)}

    def apply(self, report: Report) -> Report:
        """Leave out what is decided, and take down what is new."""
        for finding in report.findings:
            self.entries.setdefault(fingerprint(finding), _entry(finding, report.document.file))
        decided = {
            key: Decision(key, entry["decision"], entry.get("reason", "")) for key, entry in self.entries.items()
        }
        return undecided(report, decided)

    @property
    def open(self) -> int:
        """How many entries are not decided."""
        return sum(entry["decision"] == "" for entry in self.entries.values())

    def save(self) -> None:
        """Write the file; OSError when it cannot be written."""
        whole = {"schema": SCHEMA, "hint": HINT, "decisions": list(self.entries.values())}
        self.path.write_text(json.dumps(whole, ensure_ascii=False, indent=2) + "\n", "utf-8")


def _entry(finding: Finding, file: str) -> Json:
    return {
        "key": fingerprint(finding),
        "file": file,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "place": place_words(finding.places[0]) if finding.places else "",
        "decision": "",
        "reason": "",
    }


def _load(path: Path) -> Iterable[Json]:
    """Read the entries; a file that is not there yet has none."""
    if not path.exists():
        return []
    try:
        whole = json.loads(path.read_text("utf-8"))
        entries: list[Json] = whole["decisions"]
        verdicts = {str(entry["key"]): entry["decision"] for entry in entries}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnusableFileError(str(path), "不是裁定文件（yujue.accept/1），请换一个或删去重来") from error
    wrong = next((f"{key}：{said}" for key, said in verdicts.items() if said not in VERDICTS), None)
    if wrong:
        raise UnusableFileError(str(path), f"裁定只能填 true、false、accepted 或留空（{wrong}）")
    return entries
