"""Reading one paragraph of an invented document, for the tests of this folder."""

from yujue.disclosure import DocumentInfo, Place, Quantity, Statement, Text
from yujue.recognising.narrative import recognise_statements

YEAR = 2030


def info(kind: str = "budget") -> DocumentInfo:
    return DocumentInfo("t.txt", "", "txt", "", kind, "department", "青岩市档案局", YEAR, None, 0)


def read_all(*texts: str, section: str = "", kind: str = "budget") -> tuple[Statement, ...]:
    paragraphs = tuple(Text(text, Place(section=section, line=n)) for n, text in enumerate(texts, 1))
    return recognise_statements(paragraphs, info(kind))


def read(text: str, section: str = "", kind: str = "budget") -> Statement:
    return read_all(text, section=section, kind=kind)[0]


def figures(statement: Statement) -> list[Quantity]:
    """Give the quantities that are values: no years, ordinals, dates, codes."""
    return [q for q in statement.quantities if q.role not in {"year", "ordinal"} and (q.role != "other" or q.unit)]


def figure(statement: Statement, text: str) -> Quantity:
    return next(q for q in statement.quantities if q.text.replace(" ", "") == text)


def linked(statement: Statement, index: int | None) -> str | None:
    return None if index is None else statement.quantities[index].text


def members(quantity: Quantity) -> str:
    """Give the slice in short, without year and stage."""
    if quantity.slice is None:
        return "-"
    kept = quantity.slice.without("stage", "fiscal_year").as_dict()
    return " ".join(f"{name}={member}" for name, member in kept.items())
