"""Published PDFs read as though no line and no area were drawn: `python -m bench.unruled [SHARED] [NAME…]`.

Per document: figures with its lines; read and placed without; those of them on the same slice with the same amount, and
on another; its errors with lines, those of them told without lines too (at any severity), and errors, or warnings to
look at a table without lines, that are told without lines only, to be judged by a reader.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from bench.accuracy import documents
from yujue.checking.run import check
from yujue.checking.scanned import UNLINED
from yujue.reading import read_file
from yujue.reading.pdf import document as pdf
from yujue.reading.pdf.frame import Frame
from yujue.reading.pdf.native import Handle
from yujue.reading.pdf.objects import PageObjects, read_objects
from yujue.reading.pdf.rulings import Rulings
from yujue.recognising import recognise

Figures = Counter[tuple[str, str]]
_LINE = "{:<44} {:>5} {:>5} {:>6} {:>5} {:>5} {:>6} {:>4} {:>4}  {}"
_COUNTS = ("lined", "read", "placed", "same", "other", "errors", "told", "new")


def bare(page: Handle, frame: Frame) -> PageObjects:
    """Give a page's objects without its lines and areas."""
    return read_objects(page, frame)._replace(rulings=Rulings([], []), areas=[])


class Reading(NamedTuple):
    """A document's placed figures, how many it has in all, its findings, and those that accuse somebody."""

    placed: Figures
    figures: int
    findings: frozenset[str]
    accusing: frozenset[str]


def read(path: Path) -> Reading:
    """Read and check a document."""
    disclosure = recognise(read_file(path))
    report = check(disclosure)
    placed = Counter((str(cell.slice), str(cell.amount)) for _, _, cell in disclosure.figures() if cell.slice)
    said = frozenset(finding.message.removesuffix(UNLINED) for finding in report.findings)
    accusing = (f.message for f in report.findings if f.severity == "error" or f.message.endswith(UNLINED))
    return Reading(
        placed, report.summary.figures_read, said, frozenset(message.removesuffix(UNLINED) for message in accusing)
    )


def compared(path: Path) -> tuple[Counter[str], list[str]]:
    """Read a document with its lines and without; give the counts and what is told without lines only."""
    lined = read(path)
    with patch.object(pdf, "read_objects", bare):
        found = read(path)
    same, new = (lined.placed & found.placed).total(), sorted(found.accusing - lined.findings)
    counts = Counter(
        lined=lined.figures, read=found.figures, placed=found.placed.total(), same=same,
        other=found.placed.total() - same, errors=len(lined.accusing), told=len(lined.accusing & found.findings),
        new=len(new),
    )  # fmt: skip
    return counts, new


def main() -> None:
    """Print the table."""
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("../shared")
    print(_LINE.format("document", *_COUNTS, "").rstrip())
    total: Counter[str] = Counter()
    for path in documents(shared, sys.argv[2:]):
        if path.suffix == ".pdf":
            counts, new = compared(path)
            print(_LINE.format(path.name, *(counts[key] for key in _COUNTS), "").rstrip())
            print(*(f"    {message}" for message in new), sep="\n", end="\n" if new else "")
            total += counts
    print(_LINE.format("all", *(total[key] for key in _COUNTS), "").rstrip())


if __name__ == "__main__":
    main()
