"""Precision by reviewers' decisions: `python -m bench.labels FOLDER [SHARED]`.

FOLDER holds files of decisions (yujue.accept/1, `yujue check --accept FILE`), as TOML or JSON. For each document:
how many of the decided errors and warnings are true. `accepted` is true (the finding is right); what is not
decided is counted apart. With SHARED the documents beside the project are checked now, and what is found today is
counted by these decisions; what is new is open. `bench/decisions` holds decisions on the published documents,
without their words.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from bench.accuracy import documents
from yujue.api import check
from yujue.api.accept_file import Entry, entry_of, load

SUFFIXES = frozenset({".toml", ".json"})
SEVERITIES = ("error", "warning")
RIGHT = frozenset({"true", "accepted"})


@dataclass
class Tally:
    """How many findings of each severity are right, decided and open."""

    right: Counter[str] = field(default_factory=Counter)
    decided: Counter[str] = field(default_factory=Counter)
    open: int = 0

    def add(self, entry: Entry) -> None:
        """Count an entry."""
        if not entry["decision"]:
            self.open += 1
            return
        self.decided[entry["severity"]] += 1
        self.right[entry["severity"]] += entry["decision"] in RIGHT

    def words(self, severity: str) -> str:
        """Say right of decided, and the share."""
        right, decided = self.right[severity], self.decided[severity]
        share = f" ({100 * right / decided:.1f}%)" if decided else ""
        return f"{right}/{decided}{share}"


def tallies(entries: Iterable[Entry]) -> dict[str, Tally]:
    """Count by document."""
    found: dict[str, Tally] = {}
    for entry in entries:
        found.setdefault(entry["file"], Tally()).add(entry)
    return dict(sorted(found.items()))


def lines(entries: list[Entry]) -> list[str]:
    """Give a line a document, and one for all."""
    whole = Tally()
    for entry in entries:
        whole.add(entry)
    rows = [*tallies(entries).items(), ("all", whole)]
    return [
        f"{name:<48} errors true {each.words('error'):<16} warnings true {each.words('warning'):<16} open {each.open}"
        for name, each in rows
    ]


def today(documents: Iterable[Path], decided: Iterable[Entry]) -> list[Entry]:
    """Give the errors and warnings found now, with the decisions on them."""
    known = {(entry["file"], entry["key"]): entry["decision"] for entry in decided}
    found = [entry_of(f, path.name) for path in documents for f in check(path).findings if f.severity in SEVERITIES]
    return [{**entry, "decision": known.get((entry["file"], entry["key"]), "")} for entry in found]


def main(arguments: list[str]) -> None:
    """Print the table."""
    folder = Path(arguments[0] if arguments else ".")
    files = sorted(file for file in folder.rglob("*") if file.suffix in SUFFIXES)
    entries = [entry for file in files for entry in load(file)]
    if len(arguments) > 1:
        entries = today(documents(Path(arguments[1]), []), entries)
        print(*(f"new {e['file']}: {e['rule']}: {e['message']}" for e in entries if not e["decision"]), sep="\n")
    print(*lines(entries), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
