"""What a document says: which required statements it makes, and which are missing."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.checking.finding import Finding
from yujue.checking.obligations.catalogue import Item, catalogue, lenient
from yujue.checking.obligations.probes import is_complete
from yujue.disclosure import Disclosure, Place

MISSING = "disclosure.missing_item"


def missing(disclosure: Disclosure) -> tuple[Finding, ...]:
    """Give a finding for each required statement that a complete document does not make."""
    return tuple(
        Finding(
            MISSING,
            "warning",
            f"未见“{item.title}”的说明",
            (Place(),),
            expected=(item.title,),
            basis=item.basis,
        )
        for item in catalogue()
        if item.required and item.says and item.applies(disclosure.document) and _unsaid(item, disclosure)
    )


def _unsaid(item: Item, disclosure: Disclosure) -> bool:
    return (
        is_complete(disclosure)
        and not lenient(disclosure.document)
        and not excused(item, disclosure)
        and not said(item, disclosure)
    )


def said(item: Item, disclosure: Disclosure) -> bool:
    """Tell whether each of the item's patterns is found somewhere."""
    return all(any(pattern.search(line) for line in lines(disclosure)) for pattern in item.says)


def excused(item: Item, disclosure: Disclosure) -> bool:
    """Tell whether the document says that there is nothing to tell."""
    return any(pattern.search(line) for pattern in item.unless for line in lines(disclosure))


def lines(disclosure: Disclosure) -> Iterator[str]:
    """Give everything that the document says outside and inside tables, without blanks, contents page left out."""
    for text in disclosure.texts:
        if text.role != "toc":
            yield "".join(text.text.split())
    for table in disclosure.tables:
        yield "".join(table.title.split())
        for row in table.rows:
            yield "".join("".join(cell.text for cell in row.cells if cell.printed is None).split())
