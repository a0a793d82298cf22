"""How the tables of the worked samples are read: `python -m bench.tables_gold [SHARED]`.

For each gold table: form, pages, unit, how many cells hold a number, the total. A line is printed for each table
that differs; performance sheets are compared by form, pages and total alone (their indicators are counted elsewhere).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from yujue.api.read import read
from yujue.disclosure import Disclosure, Table
from yujue.facts.printed import parse_number
from yujue.forms import title_core

Json = dict[str, Any]


def figures(table: Table) -> int:
    return sum(cell.printed is not None for row in table.rows for cell in row.cells)


def placed(table: Table) -> int:
    return sum(c.printed is not None and c.slice is not None for row in table.rows for c in row.cells)


def pair(gold: Json, tables: list[Table]) -> Table | None:
    """Find the table of a gold entry: by title, on a page that the entry names."""
    wanted = title_core(gold["title"].partition("：")[2] or gold["title"])
    here = [t for t in tables if set(t.pages) & set(gold["pages"])]
    named = [t for t in here if wanted in title_core(t.title) or title_core(t.title) in wanted]
    return next((t for t in named if t.title), next(iter(here), None) if len(here) == 1 else None)


def has_total(table: Table, total: str | None) -> bool:
    wanted = parse_number(total) if total else None
    return wanted is None or any(
        cell.printed is not None and cell.printed.value == wanted.value for row in table.rows for cell in row.cells
    )


def differences(gold: Json, table: Table) -> list[str]:
    performance = str(gold["form"]).endswith("_performance")
    form = None if gold["form"] == "other" else gold["form"]
    found = []
    if table.form not in {form, gold.get("form_alt")}:
        found.append(f"form {table.form} ≠ {gold['form']}")
    if list(table.pages) != gold["pages"]:
        found.append(f"pages {list(table.pages)} ≠ {gold['pages']}")
    if table.unit != gold["unit"]:
        found.append(f"unit {table.unit} ≠ {gold['unit']}")
    if figures(table) != gold["numeric_cells"] and not performance:
        found.append(f"figures {figures(table)} ≠ {gold['numeric_cells']}")
    if not has_total(table, gold["total"]):
        found.append(f"total {gold['total']} not read")
    return found


def compare(gold: Json, read_: Disclosure) -> tuple[int, list[str]]:
    agreed, lines = 0, []
    for entry in gold["tables"]:
        table = pair(entry, list(read_.tables))
        found = ["not found"] if table is None else differences(entry, table)
        agreed += not found
        lines += [f"    {entry['title']}: {'; '.join(found)}"] if found else []
    return agreed, lines


def main(shared: Path) -> None:
    for path in sorted((shared / "gold" / "samples").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        disclosure = read(shared / "samples" / gold["file"])
        agreed, lines = compare(gold, disclosure)
        money = [t for t in disclosure.tables if t.form and not t.form.endswith("_performance")]
        share = f"placed {sum(map(placed, money))}/{sum(map(figures, money))}"
        print(f"{gold['file']}: {agreed}/{len(gold['tables'])} tables agree, {share}", *lines, sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "shared")
