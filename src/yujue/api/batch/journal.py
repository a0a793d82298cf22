"""What has been done, written down at once: a line a document, so that work that was broken off goes on."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

NAME = "进度.jsonl"
SCHEMA = "yujue.batch/2"
Entry = dict[str, Any]


class Journal:
    """The journal of a folder of reports. A torn last line (the machine stopped) is cut off and done again."""

    def __init__(self, folder: Path, settings: dict[str, Any]) -> None:
        self.path = folder / NAME
        self.settings = {"schema": SCHEMA, **settings}
        self.entries: dict[str, Entry] = {}
        self._load()

    def done(self, path: Path, digest: str, folder: Path) -> Entry | None:
        """Give the entry of a document that was done in its present state and whose report still stands."""
        entry = self.entries.get(str(path))
        if entry is None or entry["sha256"] != digest:
            return None
        report = entry.get("report")
        return entry if report is None or (folder / report).exists() else None

    def add(self, entry: Entry) -> None:
        """Write an entry down before anything else is done."""
        self.entries[entry["file"]] = entry
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(entry, ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())

    def _load(self) -> None:
        lines = self.path.read_text("utf-8").splitlines() if self.path.exists() else []
        read = [entry for entry in map(_parsed, lines) if entry is not None]
        if read and read[0] == self.settings:
            self.entries = {entry["file"]: entry for entry in read[1:] if "file" in entry}
        self._begin()

    def _begin(self) -> None:
        """Begin anew with what holds: other settings or another version make all the old work void."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.path.with_suffix(".tmp")
        lines = [self.settings, *self.entries.values()]
        fresh.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
        fresh.replace(self.path)


def _parsed(line: str) -> Entry | None:
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None
