"""Mutation: `python -m bench.mutation [--count N] [--verbose] FILE…` changes one digit of one figure at a time.

The last line of each document changes two figures of different tables at once: are both named first?

Each file should hold. A figure is changed in the recognised document, the document is checked again, and what
is new against the unchanged document counts: is there a new error; is the changed figure named first, or
among the first three? Changes smaller than what rounding explains are told apart ("last place").
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from yujue.api import check_disclosure, read
from yujue.checking import Finding, Report
from yujue.checking.sentences.form import Form, Linear, Sign
from yujue.checking.sentences.gather import identities_of
from yujue.checking.sentences.material import material
from yujue.disclosure import Cell, Disclosure, Place, Quantity, Statement, Table
from yujue.facts.printed import Printed, State, parse_number

Mutant = tuple[Disclosure, Place, bool]


def changed(printed: Printed, rng: random.Random) -> tuple[Printed, bool] | None:
    """Change one digit; tell whether it was the last one. None when no other number comes of it."""
    at = [i for i, c in enumerate(printed.text) if c.isdigit()]
    index = rng.choice(at)
    digit = rng.choice([d for d in "0123456789" if d != printed.text[index]])
    text = printed.text[:index] + digit + printed.text[index + 1 :]
    number = "".join(c for c in text if c.isdigit() or c in ".-,")
    made = parse_number(number, printed.factor)
    if made is None or made.value == printed.value:
        return None
    return replace(made, text=text), index == at[-1]


Spot = tuple[int, int, int]


def table_spots(whole: Disclosure) -> list[Spot]:
    """Give the places (table, row, cell) of the placed amounts."""
    return [
        (t, r, c)
        for t, table in enumerate(whole.tables)
        for r, row in enumerate(table.rows)
        for c, cell in enumerate(row.cells)
        if cell.state is State.NUMBER and cell.slice is not None and table.columns[cell.column].role == "amount"
    ]


def with_change(whole: Disclosure, spot: Spot, rng: random.Random) -> Mutant | None:
    """Change one digit of one table figure."""
    t, r, c = spot
    table = whole.tables[t]
    row, cell = table.rows[r], table.rows[r].cells[c]
    made = changed(cell.printed, rng) if cell.printed else None
    if made is None:
        return None
    new = replace(cell, printed=made[0], text=made[0].text)
    cells = (*row.cells[:c], new, *row.cells[c + 1 :])
    rows = (*table.rows[:r], replace(row, cells=cells), *table.rows[r + 1 :])
    tables = (*whole.tables[:t], replace(table, rows=rows), *whole.tables[t + 1 :])
    return replace(whole, tables=tables), _place(table, new, row.line), made[1]


def table_mutants(whole: Disclosure, rng: random.Random, count: int) -> Iterator[Mutant]:
    """Give documents with one table figure changed each."""
    spots = table_spots(whole)
    for spot in rng.sample(spots, min(count, len(spots))):
        mutant = with_change(whole, spot, rng)
        if mutant:
            yield mutant


def pairs(whole: Disclosure, before: Report, rng: random.Random, count: int) -> str:
    """Change two figures of different tables at once, and give the line of how often each is named first."""
    spots, tried, both = table_spots(whole), 0, 0
    for _ in range(count):
        first, second = rng.choice(spots), rng.choice(spots)
        one = with_change(whole, first, rng) if first[0] != second[0] else None
        two = with_change(one[0], second, rng) if one else None
        if one and two and not one[2] and not two[2]:
            found = new_errors(before, check_disclosure(two[0]))
            tried += 1
            both += rank(found, one[1]) == 0 and rank(found, two[1]) == 0
    return f"{'':<62}{tried:>6}{'':>9}{100 * both / (tried or 1):>8.1f}%   both of two in different tables"


def _place(table: Table, cell: Cell, line: int | None) -> Place:
    path = "/".join(table.columns[cell.column].path)
    return Place(None, table.id, table.form, cell.label, path, cell.page, line, cell.text, cell.box)


def bound(form: Form) -> bool:
    """Tell whether an identity only bounds its figures."""
    return isinstance(form, Sign) or (isinstance(form, Linear) and form.at_most)


def narrative_mutants(whole: Disclosure, rng: random.Random, count: int) -> Iterator[Mutant]:
    """Give documents with one narrative amount or percentage changed each, of those that have a counterpart.

    A counterpart is any other figure, in a table or a sentence, with which an identity ties it; a bound (≤) or a
    direction word ties no digit.
    """
    equalities = [r for r in identities_of(material(whole))[0] if not bound(r.form)]
    tied = {figure.id for relation in equalities for figure in relation.members}
    spots = [
        (s, q)
        for s, statement in enumerate(whole.statements)
        for q, quantity in enumerate(statement.quantities)
        if quantity.kind in {"amount", "percent"} and quantity.value and f"s{s}.{q}" in tied
    ]
    for s, q in rng.sample(spots, min(count, len(spots))):
        statement = whole.statements[s]
        quantity = statement.quantities[q]
        made = changed(quantity.printed, rng)
        if made is None or len(made[0].text) != len(quantity.printed.text):
            continue
        new = _restated(statement, q, quantity, made[0])
        statements = (*whole.statements[:s], new, *whole.statements[s + 1 :])
        place = Place(None, None, None, None, None, statement.page, statement.line, new.quantities[q].text)
        yield replace(whole, statements=statements), place, made[1]


def _restated(statement: Statement, q: int, quantity: Quantity, printed: Printed) -> Statement:
    text = quantity.text.replace(quantity.printed.text, printed.text)
    quantities = list(statement.quantities)
    quantities[q] = replace(quantity, text=text, printed=printed)
    whole = statement.text[: quantity.start] + text + statement.text[quantity.end :]
    return replace(statement, text=whole, quantities=tuple(quantities))


def same_figure(one: Place, other: Place) -> bool:
    """Tell whether two places are one figure of a table."""
    ends = (other.column or "").split("/")[-1]
    return one.table == other.table and one.row == other.row and (one.column or "").endswith(ends)


def rank(findings: list[Finding], place: Place) -> int | None:
    """Give the best rank of the changed figure among what new findings name (0: first); None when not named.

    A table's figure is named by its place among the candidates, a sentence's by what the finding found,
    then by its candidates.
    """
    ranks: list[int] = []
    for finding in findings:
        if place.table:
            named = finding.cause.candidates or finding.places
            hits = [same_figure(candidate, place) for candidate in named]
        else:
            said = dict.fromkeys((*finding.found, *(candidate.text for candidate in finding.cause.candidates)))
            hits = [text.strip() == place.text.strip() for text in said]
        ranks += [n for n, hit in enumerate(hits) if hit][:1]
    return min(ranks, default=None)


def new_errors(before: Report, after: Report) -> list[Finding]:
    """Give the errors that the unchanged document does not have."""
    known = {f.message for f in before.findings}
    return [f for f in after.findings if f.severity == "error" and f.message not in known]


def measure(name: str, before: Report, mutants: Iterator[Mutant], misses: list[str]) -> str:
    """Check every mutant and give the line of the table."""
    count: Counter[str] = Counter()
    for document, place, last in mutants:
        found = new_errors(before, check_disclosure(document))
        place_rank = rank(found, place)
        kind = "last" if last and not found else "all"
        count[kind] += 1
        count["found"] += bool(found)
        count["first"] += place_rank == 0
        count["three"] += place_rank is not None and place_rank < 3
        if not found and not last:
            misses.append(
                f"    missed {place.table} {place.row} {place.column} p{place.page} l{place.line} {place.text}"
            )
        elif found and place_rank != 0:
            misses.append(f"    named {place_rank}: {place.row} {place.column} {place.text} → {found[0].message[:90]}")
    tried = count["all"] or 1
    shares = [f"{100 * count[k] / tried:.1f}%" for k in ("found", "first", "three")]
    return f"{name:<62}{count['all']:>6}{shares[0]:>9}{shares[1]:>9}{shares[2]:>9}{count['last']:>8}"


def main(arguments: list[str]) -> None:
    """Print the table."""
    count = int(arguments[arguments.index("--count") + 1]) if "--count" in arguments else 100
    verbose = "--verbose" in arguments
    print(f"{'document':<62}{'tried':>6}{'found':>9}{'first':>9}{'in 3':>9}{'within':>8}")
    for argument in [a for a in arguments if not a.startswith("--") and not a.isdigit()]:
        whole = read(Path(argument))
        before = check_disclosure(whole)
        for kind, make in (("tables", table_mutants), ("narrative", narrative_mutants)):
            misses: list[str] = []
            print(measure(f"{Path(argument).name} {kind}", before, make(whole, random.Random(7), count), misses))  # noqa: S311
            print("".join(f"{miss}\n" for miss in misses) if verbose else "", end="", flush=True)
        print(pairs(whole, before, random.Random(11), count // 2), flush=True)  # noqa: S311


if __name__ == "__main__":
    main(sys.argv[1:])
