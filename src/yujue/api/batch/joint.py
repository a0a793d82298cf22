"""Files of one folder that are one disclosure: narrative and tables apart, of one organisation, year and kind."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from yujue.api.batch.journal import Entry
from yujue.disclosure import Disclosure
from yujue.recognising.together import has_narrative, known_forms

Part = dict[str, Any]


def part_of(disclosure: Disclosure) -> Part:
    """Give what tells whether a document is a part: whose, of when, its kind, its forms, whether it has sentences."""
    document = disclosure.document
    return {
        "organisation": document.organisation,
        "fiscal_year": document.fiscal_year,
        "kind": document.kind,
        "forms": list(known_forms(disclosure)),
        "narrative": has_narrative(disclosure),
    }


def groups(entries: Sequence[Entry]) -> Iterator[tuple[Entry, ...]]:
    """Give the documents that are one disclosure, in the order given.

    A narrative without tables goes with the tables without narrative of its folder, when these fit no other narrative
    and no form comes twice. What does not name its organisation, year and kind is left alone.
    """
    named = [entry for entry in entries if entry.get("part") and _is_named(entry["part"])]
    narratives = [entry for entry in named if entry["part"]["narrative"] and not entry["part"]["forms"]]
    tables = [entry for entry in named if entry["part"]["forms"] and not entry["part"]["narrative"]]
    for narrative in narratives:
        mine = [entry for entry in tables if _belong(narrative, entry)]
        forms = [form for entry in mine for form in entry["part"]["forms"]]
        others = any(_belong(other, entry) for other in narratives if other is not narrative for entry in mine)
        if mine and not others and len(forms) == len(set(forms)):
            yield tuple(entry for entry in entries if entry is narrative or entry in mine)


def _is_named(part: Part) -> bool:
    return bool(part["organisation"] and part["fiscal_year"]) and part["kind"] != "unknown"


def _belong(one: Entry, other: Entry) -> bool:
    a, b = one["part"], other["part"]
    same = all(a[key] == b[key] for key in ("fiscal_year", "kind"))
    names = (a["organisation"], b["organisation"])
    named = names[0].endswith(names[1]) or names[1].endswith(names[0])
    return same and named and Path(one["file"]).parent == Path(other["file"]).parent


def name_of(files: Sequence[str]) -> str:
    """Give the name of several files of one folder as one: the first file's path and the names of the others."""
    return " + ".join((files[0], *(Path(file).name for file in files[1:])))


def digest_of(digests: Sequence[str]) -> str:
    """Give one digest of several."""
    return hashlib.sha256("+".join(digests).encode()).hexdigest()
