"""Accuracy per document: `python -m bench.accuracy [--verbose] [SHARED] [NAME…]`.

Prints figures read and placed, identities evaluated, findings by severity, and against the gold: error roots
found, errors known to the gold, warnings found. The published documents lie beside the project (SHARED).
"""

from __future__ import annotations

import sys
from pathlib import Path

from bench.gold import Json, load, score, warnings_score
from yujue.api import check, report_json

HEADER = ("document", "read", "placed", "ident", "n/e", "err", "warn", "round", "info", "roots", "known", "warnings")
WIDTHS = (46, 6, 7, 6, 5, 4, 5, 6, 5, 8, 8, 9)


def line(values: tuple[object, ...]) -> str:
    """Lay out one line of the table."""
    return " ".join(
        str(v).ljust(w) if n == 0 else str(v).rjust(w) for n, (v, w) in enumerate(zip(values, WIDTHS, strict=True))
    )


def documents(shared: Path, names: list[str]) -> list[Path]:
    """Give the sample PDFs and the seeds whose name contains one of `names`."""
    every = [*sorted((shared / "samples").glob("*.pdf")), *sorted((shared / "seeds").glob("*.txt"))]
    return [p for p in every if not names or any(n in p.name for n in names)]


def earlier(path: Path, gold: Json | None) -> list[Path]:
    """Give last year's document where the gold was worked out with it."""
    name = gold.get("prior_year_document") if gold else None
    return [path.with_name(name)] if name and path.with_name(name).is_file() else []


def row(report: Json, name: str, against: tuple[str, str, str]) -> str:
    """Give a document's line."""
    s = report["summary"]
    placed = f"{100 * s['figures_placed'] / s['figures_read']:.1f}%" if s["figures_read"] else "-"
    counts = (s["error"], s["warning"], s["rounding"], s["info"])
    head = (name, s["figures_read"], placed, s["identities_evaluated"], s["identities_not_evaluated"])
    return line((*head, *counts, *against))


def main(arguments: list[str]) -> None:
    """Print the table."""
    verbose = "--verbose" in arguments
    rest = [a for a in arguments if not a.startswith("--")]
    shared = Path(rest[0]) if rest else Path(__file__).parents[2] / "shared"
    totals = [0, 0, 0, 0, 0, 0]
    print(line(HEADER))
    for path in documents(shared, rest[1:]):
        gold_path = shared / "gold" / "samples" / f"{path.name}.json"
        gold = load(gold_path) if gold_path.exists() else None
        report = report_json(check(path, earlier(path, gold)))
        if gold is None:
            print(row(report, path.name, ("-", "-", "-")))
            continue
        s, (w_found, w_all, w_missed) = score(report, gold), warnings_score(report, gold)
        against = (f"{s.found}/{s.roots}", f"{s.known}/{s.errors}", f"{w_found}/{w_all}")
        print(row(report, path.name, against), flush=True)
        totals = [a + b for a, b in zip(totals, (s.found, s.roots, s.known, s.errors, w_found, w_all), strict=True)]
        if verbose:
            print(*(f"    missed  {m}" for m in s.missed), sep="\n")
            print(*(f"    unknown {u}" for u in s.unknown), sep="\n")
            print(*(f"    warning missed {m}" for m in w_missed), sep="\n")
    found, roots, known, errors, w_found, w_all = totals
    print(f"error roots {found}/{roots} · errors known to the gold {known}/{errors} · warnings {w_found}/{w_all}")


if __name__ == "__main__":
    main(sys.argv[1:])
