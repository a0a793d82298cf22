"""Match a report's findings against the gold of a document (independent readings with `tokens`)."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class Root:
    """One root cause of the gold: its findings' tokens, pages and acceptable severities."""

    name: str
    severity: str
    accept: frozenset[str]
    pages: frozenset[int]
    tokens: tuple[str, ...]


@dataclass
class Score:
    """What was found of the gold, and which of our errors the gold knows."""

    roots: int = 0
    found: int = 0
    missed: list[str] = field(default_factory=list)
    errors: int = 0
    known: int = 0
    unknown: list[str] = field(default_factory=list)


def squeeze(text: str) -> str:
    """Drop what printing varies: white space and thousands separators."""
    return "".join(text.split()).replace(",", "").replace("，", "")


def pages_of(finding: Json) -> frozenset[int]:
    """Give a gold finding's pages; a range like 4-5 or 17/18 counts each end."""
    raw = [*finding.get("pages", []), finding.get("page")]
    numbers = [part for item in raw for part in str(item).replace("/", "-").split("-")]
    return frozenset(int(n) for n in numbers if n.isdigit())


def roots_of(gold: Json, severities: tuple[str, ...]) -> list[Root]:
    """Group the gold's findings of these severities by root cause."""
    grouped: dict[str, list[Json]] = {}
    for finding in gold["findings"]:
        if finding["severity"] in severities:
            grouped.setdefault(finding.get("root_cause") or finding["id"], []).append(finding)
    return [_root(name, group) for name, group in grouped.items()]


def _root(name: str, group: list[Json]) -> Root:
    accept = frozenset(s for f in group for s in (f.get("accept_severity") or [f["severity"]]))
    pages = frozenset(p for f in group for p in pages_of(f))
    tokens = tuple(dict.fromkeys(squeeze(t) for f in group for t in [*f["tokens"], *f["found"]] if t))
    return Root(name, group[0]["severity"], accept, pages, tokens)


def places_of(finding: Json) -> list[Json]:
    """Give every place a finding names: its own, its candidates', its consequences'."""
    consequences = [p for c in finding.get("consequences", []) for p in c["places"]]
    return [*finding["places"], *finding.get("cause", {}).get("candidates", []), *consequences]


def said(finding: Json, *, with_places: bool) -> str:
    """Give all that a finding says, squeezed."""
    parts = [finding["message"], *finding["found"], *finding["expected"]]
    parts += [c["message"] for c in finding.get("consequences", [])]
    if with_places:
        parts += [str(p.get("text") or "") for p in places_of(finding)]
    return squeeze("\n".join(parts))


def matches(finding: Json, root: Root, *, with_places: bool = True) -> bool:
    """Tell whether a finding speaks of this root: a token occurs, and a page agrees where both name one."""
    pages = {p["page"] for p in places_of(finding) if p.get("page")}
    if root.pages and pages and not pages & root.pages:
        return False
    text = said(finding, with_places=with_places)
    return any(token in text for token in root.tokens)


def score(report: Json, gold: Json) -> Score:
    """Count error roots found, and errors that the gold knows as error or warning."""
    result = Score()
    ours = report["findings"]
    for root in roots_of(gold, ("error",)):
        result.roots += 1
        hit = any(f["severity"] in root.accept | {"error"} and matches(f, root) for f in ours)
        result.found += hit
        if not hit:
            result.missed.append(f"{root.name} p{sorted(root.pages)} {root.tokens[:3]}")
    known = roots_of(gold, ("error", "warning"))
    for finding in ours:
        if finding["severity"] == "error":
            result.errors += 1
            hit = any(matches(finding, root) for root in known)
            result.known += hit
            if not hit:
                result.unknown.append(f"{finding['rule']}: {finding['message'][:150]}")
    return result


def warnings_score(report: Json, gold: Json) -> tuple[int, int, list[str]]:
    """Count the gold's warnings that were found at any severity: (found, all, missed)."""
    roots = roots_of(gold, ("warning",))
    hits = [any(matches(f, root) for f in report["findings"]) for root in roots]
    missed = [f"{r.name} {r.tokens[:2]}" for r, hit in zip(roots, hits, strict=True) if not hit]
    return sum(hits), len(roots), missed


def load(path: Path) -> Json:
    """Read a gold file."""
    gold: Json = json.loads(path.read_text("utf-8"))
    return gold
