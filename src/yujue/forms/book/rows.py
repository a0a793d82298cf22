"""A book laid out in rows: for each sheet, what stands in the cells, by field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from yujue.facts import Slice
from yujue.facts.book import Book, Stated
from yujue.forms.book.asked import asked_figures, asked_texts, usual_topics
from yujue.forms.book.schema import STAGES, Sheet, sheets
from yujue.forms.book.slices import slice_code
from yujue.forms.data import edition_data, edition_names, load

Cell = str | int | Decimal | None
"""A text or code; 分 in amount columns; a number; None where nothing is known."""


class Typed(str):
    """A text to stand in a cell as it was typed, whatever the type of its column."""

    __slots__ = ()


Row = Mapping[str, Cell]
Asked = Mapping[str, str]
CHOSEN_TERMS = "glossary"
"""The key of the text that names the chosen terms, one a line."""
OWN_TERM = "glossary."
"""The keys of texts that explain a term begin so."""


def rows_of(book: Book, sheet: Sheet, asked: Mapping[str, str] | None = None) -> tuple[Row, ...]:
    """Give the rows of a sheet; `asked` figures and texts (label by key) that the book lacks come with blanks."""
    return tuple(_TABLES[sheet.table](book, sheet, asked or {}))


def extra_fields(rows: Iterable[Row]) -> tuple[str, ...]:
    """Give the free fields of rows in the order in which they come."""
    return tuple(dict.fromkeys(name for row in rows for name in row if name.startswith("fields.")))


def _cover(book: Book, _: Sheet, __: Asked) -> Iterator[Row]:
    yield {
        "format": load("book", "sheets.toml")["format"],
        "kind": book.kind,
        "edition": book.edition,
        "fiscal_year": str(book.fiscal_year),
        "agency_code": book.agency_code,
        "organisation": book.organisation,
        "level": book.level,
        "mof_div_code": book.mof_div_code,
    }


def _entries(book: Book, sheet: Sheet, _: Asked) -> Iterator[Row]:
    for entry in getattr(book, sheet.table):
        yield flat(entry)


def flat(entry: Any) -> dict[str, Cell]:
    """Spread an entry of a book: amounts by stage, free fields as `fields.X`."""
    row: dict[str, Cell] = {}
    for each in fields(entry):
        value = getattr(entry, each.name)
        if each.name == "amounts":
            row |= value
        elif each.name == "fields":
            row |= {f"fields.{name}": text for name, text in value.items()}
        elif each.name != "at":
            row[each.name] = value
    return row


@dataclass(slots=True)
class _Detail:
    label: str
    slice: Slice
    amounts: dict[str, Decimal]


def _details(book: Book, _: Sheet, __: Asked) -> Iterator[Row]:
    """Put the stages of one slice into one row; a stage without a column stays in the slice.

    The usual topics follow with blanks.
    """
    found: list[_Detail] = []
    for one in book.details:
        stage = one.slice.get("stage") if one.slice else None
        whole = one.slice or Slice()
        bare, column = (whole.without("stage"), stage) if stage in STAGES else (whole, "budget")
        row = next((d for d in found if d.slice == bare and d.label == one.label and column not in d.amounts), None)
        if row is None:
            row = _Detail(one.label, bare, {})
            found.append(row)
        row.amounts[str(column)] = one.value
    given = {row.slice for row in found}
    found += [_Detail(label, of, {}) for label, of in usual_topics(book) if of not in given]
    for row in found:
        yield {"label": row.label, "slice": slice_code(row.slice), **row.amounts}


def _stated(book: Book, sheet: Sheet, asked: Asked) -> Iterator[Row]:
    for one in (*book.stated, *asked_figures(asked, book)):
        if _home(one) is sheet:
            value = None if one.value.is_nan() else one.value
            yield {
                "label": one.label,
                "value": value,
                "measure": one.measure,
                "slice": slice_code(one.slice or Slice()),
            }


def _home(one: Stated) -> Sheet | None:
    """Give the sheet of a stated figure: the first whose measures it has, slices on the one without measures."""
    fitting = (s for s in sheets() if s.table == "stated" and (s.measures is None) == (one.slice is not None))
    return next((sheet for sheet in fitting if one.measure.startswith(sheet.measures or "")), None)


def _texts(book: Book, _: Sheet, asked: Asked) -> Iterator[Row]:
    wanted = asked_texts(asked)
    own = {key: text for key, text in book.texts.items() if key != CHOSEN_TERMS and not key.startswith(OWN_TERM)}
    for key in dict.fromkeys((*wanted, *own)):
        for part in _pieces(own.get(key, "")):
            yield {"label": wanted.get(key, ""), "text": part, "key": key}


def _glossary(book: Book, _: Sheet, __: Asked) -> Iterator[Row]:
    """List the terms chosen, then the book's own, then those that the edition has besides."""
    own = {key.removeprefix(OWN_TERM): text for key, text in book.texts.items() if key.startswith(OWN_TERM)}
    chosen = book.texts.get(CHOSEN_TERMS, "").split()
    known = edition_data(book.edition, "glossary.toml").get("term", []) if book.edition in edition_names() else []
    for term in dict.fromkeys((*chosen, *own, *(each["name"] for each in known))):
        for part in _pieces(own.get(term, "")):
            yield {"term": term, "chosen": "yes" if term in chosen else "", "text": part}


LONGEST = 30_000
"""Characters that we put into one cell; Excel holds 32,767."""


def _pieces(text: str) -> Iterator[str]:
    """Cut a text that is too long for a cell at the end of a line; the pieces are read back as one."""
    while len(text) > LONGEST:
        cut = text.rfind("\n", 0, LONGEST)
        if cut <= 0:
            raise ValueError("a paragraph is longer than a cell can hold")
        yield text[:cut]
        text = text[cut + 1 :]
    yield text


_TABLES: dict[str, Callable[[Book, Sheet, Asked], Iterator[Row]]] = {
    "cover": _cover,
    "details": _details,
    "stated": _stated,
    "texts": _texts,
    "glossary": _glossary,
    **dict.fromkeys(
        ("units", "income", "lines", "balances", "projects", "tasks", "indicators", "procurement"), _entries
    ),
    **dict.fromkeys(("execution", "achievements", "purchases", "rectifications", "results", "counted"), _entries),
}
