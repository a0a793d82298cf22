"""Small documents for the sentence tests: a sentence with marked figures becomes a statement."""

from __future__ import annotations

import re
from typing import Any

from yujue.checking import Finding
from yujue.checking.outcome import Outcome
from yujue.checking.sentences import check_sentences
from yujue.disclosure import (
    Cell,
    Column,
    Comparison,
    Disclosure,
    DocumentInfo,
    Quantity,
    Row,
    Statement,
    SumGroup,
    Table,
    Text,
)
from yujue.facts import Printed, Slice, unit_factor
from yujue.facts.printed import parse_cell, parse_number

_MARK = re.compile(r"\{(\w+):([\d.,]+)([^}]*)\}")
_KINDS = {"%": "percent", "倍": "percent", "平方米": "area"}


def say(
    text: str, section: str = "一、说明", page: int = 1, sums: Any = (), comparisons: Any = (), **told: Any
) -> Statement:
    """Make a statement of `本年{a:12.00万元}，增加{r:20.00%}`; keywords give the fields of the figure of that name."""
    plain, marks, at = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        marks.append((match[1], match[2], match[3], len(plain)))
        plain += match[2] + match[3]
        at = match.end()
    plain += text[at:]
    names = [name for name, *_ in marks]
    quantities = tuple(
        _quantity(number, unit, start, _indexed(told.get(name, {}), names)) for name, number, unit, start in marks
    )
    groups = tuple(
        SumGroup(names.index(w), tuple(names.index(p) for p in parts), full, 0, 0) for w, parts, full in sums
    )
    words = tuple(Comparison(names.index(a), names.index(b), way, word, 0, 0) for a, b, way, word in comparisons)
    return Statement(section, plain, quantities, page=page, sums=groups, comparisons=words)


def _indexed(fields: dict[str, Any], names: list[str]) -> dict[str, Any]:
    return {k: names.index(v) if k in {"of", "base", "whole"} else v for k, v in fields.items()}


def _quantity(number: str, unit: str, start: int, fields: dict[str, Any]) -> Quantity:
    factor = unit_factor(unit) or 1
    printed = parse_number(number)
    assert printed is not None
    printed = Printed(number, printed.value, printed.decimals, printed.factor * factor)
    kind = fields.pop("kind", _KINDS.get(unit, "amount" if unit_factor(unit) else "count"))
    return Quantity(number + unit, start, start + len(number + unit), kind, unit, printed, **fields)


def table(cells: dict[str, tuple[str, Slice]], unit: str = "万元", title: str = "支出预算表") -> Table:
    """Make a table of one column from label → (printed, slice)."""
    factor = unit_factor(unit)
    assert factor is not None
    rows = tuple(
        Row(label, None, "detail", (Cell(1, text, *parse_cell(text, factor), slice=where, label=label),), page=9)
        for label, (text, where) in cells.items()
    )
    return Table("T1", None, title, (9,), None, unit, (Column(("项目",), "label"), Column(("合计",), "amount")), rows)


def document(
    *statements: Statement,
    tables: tuple[Table, ...] = (),
    texts: tuple[Text, ...] = (),
    year: int = 2026,
    kind: str = "budget",
) -> Disclosure:
    """Make a disclosure."""
    info = DocumentInfo("a.pdf", "", "pdf", "部门预算", kind, "department", "某局", year, None, 9)
    return Disclosure(info, tables, statements, texts=texts)


def check(*statements: Statement, tables: tuple[Table, ...] = (), **more: Any) -> Outcome:
    """Check such a document."""
    return check_sentences(document(*statements, tables=tables, **more))


def errors(outcome: Outcome) -> list[Finding]:
    """Give the findings that are errors."""
    return [f for f in outcome.findings if f.severity == "error"]
