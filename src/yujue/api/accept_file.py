"""The file of decisions, yujue.accept/1, as TOML or JSON by its name: an entry a finding, for people to fill in."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from yujue.api.words import place_words
from yujue.checking import Finding
from yujue.checking.decisions import VERDICTS, fingerprint
from yujue.reading.errors import UnusableFileError

SCHEMA = "yujue.accept/1"
HINT = "decision 填 true（属实）、false（误报）或 accepted（认可，理由写在 reason）；留空的下次仍会列出"
FIELDS = ("key", "file", "rule", "severity", "message", "place", "decision", "reason", "reviewer", "date")
Entry = dict[str, str]


def entry_of(finding: Finding, file: str) -> Entry:
    """Make the entry of a finding that is not decided."""
    known = {
        "key": fingerprint(finding),
        "file": file,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "place": place_words(finding.places[0]) if finding.places else "",
    }
    return {name: known.get(name, "") for name in FIELDS}


def load(path: Path) -> list[Entry]:
    """Read the entries; a file that is not there yet has none."""
    if not path.exists():
        return []
    try:
        text = path.read_text("utf-8")
        whole = tomllib.loads(text) if path.suffix == ".toml" else json.loads(text)
        entries = [_entry(each) for each in whole.get("decisions", whole.get("decision", []))]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnusableFileError(str(path), "不是裁定文件（yujue.accept/1），请换一个或删去重来") from error
    wrong = next((f"{e['key']}：{e['decision']}" for e in entries if e["decision"] not in VERDICTS), None)
    if wrong:
        raise UnusableFileError(str(path), f"裁定只能填 true、false、accepted 或留空（{wrong}）")
    return entries


def _entry(each: Mapping[str, Any]) -> Entry:
    """Read an entry: true and false may be written as words or as values, the date as a date."""
    texts = {name: "" if value is None else str(value) for name, value in each.items()}
    if isinstance(each.get("decision"), bool):
        texts["decision"] = texts["decision"].lower()
    return {**dict.fromkeys(FIELDS, ""), **texts, "key": texts["key"]}


def save(path: Path, entries: Sequence[Entry]) -> None:
    """Write the entries; OSError when the file cannot be written."""
    if path.suffix == ".toml":
        text = "\n".join([f"# {HINT}", f"schema = {_quoted(SCHEMA)}", *(_toml(entry) for entry in entries)]) + "\n"
    else:
        whole = {"schema": SCHEMA, "hint": HINT, "decisions": list(entries)}
        text = json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
    path.write_text(text, "utf-8")


def _toml(entry: Entry) -> str:
    lines = (
        f"{_quoted(name)} = {_quoted(value)}"
        if not name.isidentifier() or not name.isascii()
        else f"{name} = {_quoted(value)}"
        for name, value in entry.items()
    )
    return "\n".join(["", "[[decisions]]", *lines])


def _quoted(text: str) -> str:
    """Quote for TOML: JSON's strings are TOML's, but for one control character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
