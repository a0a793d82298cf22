"""Every table of the published documents: `python -m bench.per_table [SHARED]` prints Markdown.

For each table its pages, form and unit, the figures read and placed on a slice, and the identities within and
between tables in which its figures take part.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from yujue.api import read
from yujue.checking.board import Status
from yujue.checking.identities import evaluate
from yujue.disclosure import Disclosure


def identities_by_table(disclosure: Disclosure) -> Counter[int]:
    """Count for each table, by its place in the document, the evaluated identities that speak of it."""
    count: Counter[int] = Counter()
    for verdict in evaluate(disclosure):
        if verdict.status is not Status.NOT_EVALUATED:
            count.update({figure.table for figure in verdict.identity.figures})
    return count


def lines(disclosure: Disclosure) -> list[str]:
    """Give a line for each table."""
    evaluated = identities_by_table(disclosure)
    rows = []
    for number, table in enumerate(disclosure.tables):
        figures = [cell for row in table.rows for cell in row.cells if cell.printed is not None]
        placed = sum(cell.slice is not None for cell in figures)
        where = (
            f"p{'-'.join(map(str, dict.fromkeys((table.pages[0], table.pages[-1]))))}"
            if table.pages
            else f"l{table.line}"
        )
        title = table.title.replace("|", "／")[:44]
        rows.append(
            f"| {where} | {title} | {table.form} | {table.unit} | {len(figures)} | {placed} | {evaluated[number]} |"
        )
    return rows


def main(arguments: list[str]) -> None:
    """Print a table for each document."""
    shared = Path(arguments[0]) if arguments else Path(__file__).parents[2] / "shared"
    for path in [*sorted((shared / "samples").glob("*.pdf")), *sorted((shared / "seeds").glob("*.txt"))]:
        print(f"\n## {path.name}\n\n| where | table | form | unit | figures | placed | identities |")
        print("| --- | --- | --- | --- | ---: | ---: | ---: |")
        print(*lines(read(path)), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
