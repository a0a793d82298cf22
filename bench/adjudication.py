"""Every error on the published documents with its verdict: `python -m bench.adjudication [SHARED]` prints Markdown.

The verdicts are those of `bench/decisions`; the message holds the page's own figures.
"""

from __future__ import annotations

import sys
from pathlib import Path

from yujue.api import check
from yujue.api.accept_file import load
from yujue.checking import Finding
from yujue.checking.decisions import fingerprint

DECISIONS = Path(__file__).parent / "decisions" / "published.toml"


def row(finding: Finding, verdicts: dict[str, tuple[str, str]]) -> str:
    """Give a finding's line: its place, what it says, the verdict and what that rests on."""
    place = finding.places[0]
    where = f"第{place.page}页" if place.page else f"第{place.line}行"
    verdict, reason = verdicts.get(fingerprint(finding), ("undecided", ""))
    return f"| {where} | {finding.message.replace('|', '／')} | {verdict} | {reason} |"


def main(arguments: list[str]) -> None:
    """Print the tables."""
    shared = Path(arguments[0]) if arguments else Path(__file__).parents[2] / "shared"
    verdicts = {e["key"]: (e["decision"] or "undecided", e["reason"]) for e in load(DECISIONS)}
    for path in [*sorted((shared / "samples").glob("*.pdf")), *sorted((shared / "seeds").glob("*.txt"))]:
        errors = [f for f in check(path).findings if f.severity == "error"]
        print(f"\n## {path.name}: {len(errors)}\n")
        if errors:
            print("| place | finding | verdict | rests on |\n| --- | --- | --- | --- |")
            print(*(row(f, verdicts) for f in errors), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
