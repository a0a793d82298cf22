"""Published PDFs read as though no line and no area were drawn: `python -m bench.unruled [SHARED] [NAME…]`.

Per document: figures with its lines; read and placed without; those of them on the same slice with the same amount, and
on another; and the errors that are said without lines only, to be judged by a reader.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from unittest.mock import patch

from bench.accuracy import documents
from yujue.checking.run import check
from yujue.reading import read_file
from yujue.reading.pdf import document as pdf
from yujue.reading.pdf.frame import Frame
from yujue.reading.pdf.native import Handle
from yujue.reading.pdf.objects import PageObjects, read_objects
from yujue.reading.pdf.rulings import Rulings
from yujue.recognising import recognise

Figures = Counter[tuple[str, str]]
_LINE = "{:<48} {:>5} {:>7} {:>7} {:>7} {:>7} {:>7}  {}"


def bare(page: Handle, frame: Frame) -> PageObjects:
    """Give a page's objects without its lines and areas."""
    return read_objects(page, frame)._replace(rulings=Rulings([], []), areas=[])


def read(path: Path) -> tuple[Figures, int, set[str]]:
    """Give a document's placed figures, how many it has in all, and its errors."""
    disclosure = recognise(read_file(path))
    report = check(disclosure)
    placed = Counter((str(cell.slice), str(cell.amount)) for _, _, cell in disclosure.figures() if cell.slice)
    errors = {finding.message for finding in report.findings if finding.severity == "error"}
    return placed, report.summary.figures_read, errors


def main() -> None:
    """Print the table."""
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("../shared")
    print(_LINE.format("document", "lined", "read", "placed", "same", "other", "new", "errors").rstrip())
    total: Counter[str] = Counter()
    for path in documents(shared, sys.argv[2:]):
        if path.suffix != ".pdf":
            continue
        lined, count, known = read(path)
        with patch.object(pdf, "read_objects", bare):
            placed, found, errors = read(path)
        same, new = (lined & placed).total(), sorted(errors - known)
        other = placed.total() - same
        print(_LINE.format(path.name, count, found, placed.total(), same, other, len(new), "；".join(new)[:160]))
        total.update(lined=count, read=found, placed=placed.total(), same=same, other=other, new=len(new))
    print(_LINE.format("all", *(total[key] for key in ("lined", "read", "placed", "same", "other", "new")), ""))


if __name__ == "__main__":
    main()
