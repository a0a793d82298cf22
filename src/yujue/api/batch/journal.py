"""What has been done, written down at once: a line a document, so that work that was broken off goes on."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

NAME = "进度.jsonl"
SCHEMA = "yujue.batch/2"
Entry = dict[str, Any]


BULKY = ("findings", "open")
"""What an entry says at length: it stays in the file, so that memory does not grow with the documents."""


class Journal:
    """The journal of a folder of reports. A torn last line (the machine stopped) is cut off and done again.

    `entries` are without what is bulky; `whole` reads an entry as it was written.
    """

    def __init__(self, folder: Path, settings: dict[str, Any]) -> None:
        self.path = folder / NAME
        self.settings = {"schema": SCHEMA, **settings}
        self.entries: dict[str, Entry] = {}
        self._places: dict[str, int] = {}
        self._load()

    def done(self, path: Path, digest: str, folder: Path) -> Entry | None:
        """Give the entry of a document that was done in its present state and whose report still stands."""
        entry = self.entries.get(str(path))
        if entry is None or entry["sha256"] != digest:
            return None
        report = entry.get("report")
        return entry if report is None or (folder / report).exists() else None

    def add(self, entry: Entry) -> Entry:
        """Write an entry down before anything else is done; give it without what is bulky."""
        with self.path.open("ab") as file:
            kept = self._put(file, entry)
            file.flush()
            os.fsync(file.fileno())
        return kept

    def whole(self, entry: Entry) -> Entry:
        """Give an entry with all that was written of it."""
        with self.path.open("rb") as file:
            file.seek(self._places[entry["file"]])
            return _parsed(file.readline()) or entry

    def _put(self, file: BinaryIO, entry: Entry) -> Entry:
        name = str(entry["file"])
        self._places[name] = file.seek(0, os.SEEK_END)
        file.write(_line(entry))
        self.entries[name] = {key: value for key, value in entry.items() if key not in BULKY}
        return self.entries[name]

    def _load(self) -> None:
        """Begin anew with what holds: other settings or another version make all the old work void."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.path.with_suffix(".tmp")
        with fresh.open("wb") as file:
            file.write(_line(self.settings))
            for entry in self._latest():
                self._put(file, entry)
        fresh.replace(self.path)

    def _latest(self) -> Iterator[Entry]:
        """Walk over the last whole entry of each file, as far as the old settings are these."""
        if not self.path.exists():
            return
        with self.path.open("rb") as file:
            if _parsed(file.readline()) != self.settings:
                return
            start = file.tell()
            last = {entry["file"]: n for n, line in enumerate(file) if (entry := _parsed(line)) and "file" in entry}
            file.seek(start)
            for n, line in enumerate(file):
                entry = _parsed(line)
                if entry is not None and last.get(entry.get("file")) == n:
                    yield entry


def _line(entry: Entry) -> bytes:
    return (json.dumps(entry, ensure_ascii=False) + "\n").encode("utf-8")


def _parsed(line: bytes) -> Entry | None:
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None
