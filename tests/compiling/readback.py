"""Write what was compiled as a text file and read it: every figure must come back as what it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from yujue import api
from yujue.compiling.narrative import Narrative
from yujue.disclosure import Disclosure, FlowItem, Quantity, Table

NUMBERS = {"level", "delta", "rate", "share", "completion"}


def text_lines(flow: tuple[FlowItem, ...], tables: tuple[Table, ...]) -> Iterator[str]:
    """Give the document as lines of text; tables as tab-separated lines."""
    by_id = {table.id: table for table in tables}
    for item in flow:
        if item.kind in {"cover", "heading", "paragraph", "contents"}:
            yield from item.text.splitlines()
        if item.kind == "contents":
            yield from (each.text for each in flow if each.kind == "heading" and each.level <= 2)
        if item.kind == "table" and item.table is not None:
            yield from table_lines(by_id[item.table])
        yield ""


def table_lines(table: Table) -> Iterator[str]:
    yield table.title
    yield f"单位：{table.unit}"
    depth = max((len(column.path) for column in table.columns), default=0)
    for level in range(depth):
        yield "\t".join(column.path[level] if level < len(column.path) else "" for column in table.columns)
    for row in table.rows:
        cells = {cell.column: cell.text for cell in row.cells}
        yield "\t".join(cells.get(n, "") for n in range(len(table.columns)))
    yield from table.notes


def read_back(narrative: Narrative, tables: tuple[Table, ...], folder: Path) -> Disclosure:
    file = folder / "书.txt"
    file.write_text("\n".join(text_lines(narrative.flow, tables)), "utf-8")
    return api.read(file)


def differences(narrative: Narrative, read: Disclosure) -> list[str]:
    """Say which figures of the narrative were read as something else."""
    found: list[str] = []
    by_text = {"".join(statement.text.split()): statement for statement in read.statements}
    for statement in narrative.statements:
        again = by_text.get("".join(statement.text.split()))
        if again is None:
            found.append(f"not read: {statement.text}")
            continue
        numbers = [q for q in again.quantities if q.role in NUMBERS and q.measure != "list.ordinal"]
        ours = [q for q in statement.quantities if q.role in NUMBERS]
        found += [
            f"{one.text} {one.role} {one.measure} {one.slice and one.slice.as_dict()} read as "
            f"{other.text} {other.role} {other.measure} {other.slice and other.slice.as_dict()}: {statement.text}"
            for one, other in zip(ours, numbers, strict=False)
            if meaning(one) != meaning(other) and not _named(one, other)
        ]
        if len(numbers) != len(ours):
            found.append(f"{len(ours)} figures read as {len(numbers)}: {statement.text}")
    return found


def _named(ours: Quantity, read: Quantity) -> bool:
    """Tell whether a figure was read by its printed name alone: 行政运行 is the name of many codes."""
    return (read.measure or "").startswith("named.") and read.text == ours.text and read.role == ours.role


def meaning(quantity: Quantity) -> tuple[object, ...]:
    return (
        quantity.text,
        quantity.kind,
        quantity.value,
        quantity.role,
        quantity.measure,
        quantity.slice,
        quantity.fiscal_year,
        quantity.direction,
    )
