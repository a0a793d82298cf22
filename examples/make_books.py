"""Write the example books from the published documents: `python -m examples.make_books FOLDER`.

FOLDER holds the documents that `restated.toml` names. The books lie beside this file and are built as they are; the
documents are not needed for that.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from pathlib import Path

from examples.cycle import DATA as CYCLE
from examples.cycle import with_cycle
from examples.restate import DATA, restate
from yujue import api
from yujue.reading.book import read_book
from yujue.recognising.book import book_from
from yujue.writing.book import write_book

FOLDER = Path(__file__).parent
UNIT_OF = ("shanghai_department-linjiang-2026-budget.xlsx", "shanghai_unit-linjiang-2026-budget.xlsx")
"""The department's book of one unit is also the unit's own."""


def main(documents: Path) -> None:
    """Write every book whose document is there."""
    for one in DATA["book"]:
        source = documents / one["source"]
        if source.is_file():
            made = restate(book_from(api.read(source), edition=one["edition"]), one)
            write_book(with_cycle(made) if one["file"] == CYCLE["file"] else made, FOLDER / one["file"])
    book, _ = read_book(FOLDER / UNIT_OF[0])
    write_book(replace(book, edition="shanghai_unit", level="unit"), FOLDER / UNIT_OF[1])
    shutil.copy(FOLDER / api.EXAMPLE_BOOK.name, api.EXAMPLE_BOOK)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
