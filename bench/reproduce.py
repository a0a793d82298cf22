"""Which published figures does a book made from a document give again? Writes docs/explanation/reproduced.md.

For each document: published file → disclosure → book → compiled tables; each figure of each published table is compared
with the compiled figure on the same slice, as it prints. `python -m bench.reproduce FOLDER [--write]`.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from yujue import api
from yujue.checking import Finding
from yujue.codes import normalise
from yujue.compiling import compile_book
from yujue.disclosure import Cell, Disclosure, Row, Table
from yujue.facts import Slice
from yujue.facts.book import Book
from yujue.recognising.book import restore_book
from yujue.recognising.book.demands import bounds
from yujue.recognising.book.projects import Register, register
from yujue.recognising.book.units import units_of

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "explanation" / "reproduced.md"
NOTES: dict[str, dict[str, str]] = tomllib.loads((HERE / "reproduced.toml").read_text("utf-8"))
DOCUMENTS = (
    ("seeds/sanmenxia-kjj-2025-budget.txt", "henan"),
    ("seeds/luoyang-laocheng-kgj-2023-budget.txt", "henan_luoyang"),
    ("seeds/zhongwei-kjj-2026-budget.txt", "ningxia"),
    ("samples/putuo_sfj_2026_dept_budget.pdf", "shanghai_department"),
    ("samples/putuo_wanli_2024_dept_budget.pdf", "shanghai_department"),
    ("samples/putuo_wanli_2023_dept_budget.pdf", "shanghai_department"),
    ("samples/putuo_czj_2025_dept_budget.pdf", "shanghai_department"),
    ("samples/putuo_czj_2024_dept_final.pdf", "final_shanghai"),
)


@dataclass(frozen=True, slots=True)
class Difference:
    """A published figure that the book does not give, what it gives (元), and why."""

    table: str
    row: str
    column: str
    printed: str
    given: Decimal
    reason: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document's figures: by table (printed, given again), the differences, size of the book."""

    name: str
    organisation: str
    tables: dict[str, tuple[int, int]]
    differences: tuple[Difference, ...]
    lines: int
    built: int

    @property
    def total(self) -> tuple[int, int]:
        """How many figures are printed, and how many of them are given again."""
        return sum(a for a, _ in self.tables.values()), sum(b for _, b in self.tables.values())


def reproduce(path: Path, edition: str) -> Outcome:
    """Compare a document with what is compiled from its book."""
    published = api.read(path)
    book = restore_book(published, edition=edition).book
    made = compile_book(book)
    facts, shown = made.facts, _shown(made.disclosure, book)
    projects, findings = register(published, units_of(published)), api.check_disclosure(published).findings
    printed: Counter[str] = Counter()
    given: Counter[str] = Counter()
    differences, built = [], 0
    for table, row, cell in published.figures():
        if cell.slice is None or cell.printed is None:
            continue
        name = table.title or table.id
        of = _mapped(cell.slice, projects)
        total = facts.total(of)
        fen = total if total is not None else facts.total(of.without("item")) or 0
        low, high = bounds(cell.printed)
        printed[name] += 1
        if low <= fen <= high:
            given[name] += 1
            built += any(low <= one <= high for one in shown.get(of, ()))
            continue
        reason = _reason(path.name, published, projects, findings, (table, row, cell))
        column = "/".join(table.columns[cell.column].path)
        differences.append(Difference(name, row.label, column, cell.text, Decimal(fen) / 100, reason))
    tables = {name: (printed[name], given[name]) for name in printed}
    return Outcome(path.name, book.organisation, tables, tuple(differences), len(book.lines), built)


def _shown(made: Disclosure, book: Book) -> dict[Slice, list[int]]:
    """Give what the compiled tables print, in 分, by slice; an empty cell is nothing, a project's name its code."""
    shown: dict[Slice, list[int]] = defaultdict(list)
    codes = {normalise(project.name): project.pro_code for project in book.projects}
    for table in made.tables:
        for cell in (cell for row in table.rows for cell in row.cells if cell.slice is not None):
            of = cell.slice or Slice()
            project = of.get("pro_code")
            named = of.replaced(pro_code=codes.get(normalise(project), project)) if project else of
            shown[named].append(int((cell.amount or 0) * 100))
    return shown


def _mapped(of: Slice, projects: Register) -> Slice:
    project = of.get("pro_code")
    return of.replaced(pro_code=projects.code_of(project)) if project else of


def _reason(
    name: str,
    published: Disclosure,
    projects: Register,
    findings: tuple[Finding, ...],
    at: tuple[Table, Row, Cell],
) -> str:
    """Say what in the document stands against the figure: a note of ours, the same slice elsewhere, or a finding."""
    table, row, cell = at
    for key, note in NOTES.get(name, {}).items():
        if key in {table.id, cell.text, f"{table.id} {cell.text}"}:
            return note
    others = set(_elsewhere(published, projects, at))
    if others:
        return "同一口径在别处印为 " + "、".join(sorted(others))
    for finding in findings:
        places = (*finding.places, *(p for c in finding.consequences for p in c.places))
        if any(p.table == table.id and p.row == row.label for p in places):
            return finding.message
    return "与其他各表的合计不能同时成立"


def _elsewhere(published: Disclosure, projects: Register, at: tuple[Table, Row, Cell]) -> Iterator[str]:
    mine = _mapped(at[2].slice or Slice(), projects)
    for table, row, cell in published.figures():
        if cell.slice is None or cell is at[2] or cell.printed is None or at[2].printed is None:
            continue
        (low, high), (least, most) = bounds(cell.printed), bounds(at[2].printed)
        if _mapped(cell.slice, projects) == mine and (low > most or high < least):
            yield f"{cell.text}（《{table.title}》{row.label}）"


HEAD = """<!-- Written by `python -m bench.reproduce`; change the program or bench/reproduced.toml, not this page. -->
# Published figures given again by a book

Each document is read, turned back into a book of line items and compiled again. A figure is *given again* when the
book's sum over its slice prints as the document prints it; *in the tables built* counts those of them that the compiled
tables print on the same slice, where the edition has such a cell. What is not given again stands below with the reason:
the document says two things that no book can say at once. Not in the tables built, though given again: tables that the
edition does not have (the project forms of a Shanghai document, Shanghai's economic table in the national form) and the
noughts of tables that have nothing to print.

| document | figures | given again | in the tables built | lines of the book |
|---|---:|---:|---:|---:|
"""


def page(outcomes: list[Outcome]) -> str:
    """Write the page."""
    rows = [f"| {one.name} | {one.total[0]} | {one.total[1]} | {one.built} | {one.lines} |" for one in outcomes]
    return HEAD + "\n".join([*rows, *(line for one in outcomes for line in _section(one))]) + "\n"


def _section(one: Outcome) -> list[str]:
    head = ["", f"## {one.organisation}（{one.name}）", "", "| table | figures | given again |", "|---|---:|---:|"]
    tables = [f"| {table} | {a} | {b} |" for table, (a, b) in one.tables.items()]
    return [*head, *tables, *(["", *_listed(one.differences)] if one.differences else [])]


def _listed(differences: tuple[Difference, ...]) -> list[str]:
    by_reason: dict[str, list[Difference]] = defaultdict(list)
    for one in differences:
        by_reason[one.reason].append(one)
    lines = []
    for reason, those in by_reason.items():
        lines.append(f"- {reason}：")
        for one in those:
            where = f"《{one.table}》{one.row or '（无名行）'}·{one.column}"
            lines.append(f"  - {where}：印 {one.printed}，账套 {one.given:,.2f} 元")
    return lines


def main() -> None:
    """Print the page, or write it with --write."""
    folder = Path(sys.argv[1])
    text = page([reproduce(folder / name, edition) for name, edition in DOCUMENTS])
    if "--write" in sys.argv:
        PAGE.write_text(text, "utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
