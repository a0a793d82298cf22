"""Write the example books from the published documents: `python -m examples.make_books FOLDER`.

FOLDER holds the documents that `restated.toml` names. The books lie beside this file and are built as they are; the
documents are not needed for that.
"""

from __future__ import annotations

import sys
from pathlib import Path

from examples.restate import DATA, restate
from yujue import api
from yujue.recognising.book import book_from
from yujue.writing.book import write_book

FOLDER = Path(__file__).parent


def main(documents: Path) -> None:
    """Write every book whose document is there."""
    for one in DATA["book"]:
        source = documents / one["source"]
        if source.is_file():
            write_book(restate(book_from(api.read(source), edition=one["edition"]), one), FOLDER / one["file"])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
