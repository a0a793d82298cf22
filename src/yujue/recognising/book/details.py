"""“三公”经费 and other special figures that the lines do not give: stated as details."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from yujue.disclosure import Disclosure
from yujue.facts import Fact, FactSet, Slice, State
from yujue.facts.book import Stated
from yujue.recognising.book.candidates import Candidate
from yujue.recognising.book.demands import Demands, bounds, fen_of

TOPICS = ("three_public", "operating_cost", "meeting", "training")
EMPTY = frozenset({State.BLANK, State.NA})
Printing = tuple[int, int, int]


def details_of(
    disclosure: Disclosure,
    found: Demands,
    entries: Iterable[tuple[Candidate, int]],
    topics: Mapping[str, Sequence[Slice]],
) -> tuple[Stated, ...]:
    """Give the details: parts of a topic of which some is printed otherwise than the lines give it.

    The parts of a topic are stated, not their sum; other stages (the budget of final accounts) always are.
    """
    stage = "final" if disclosure.document.kind == "final" else "budget"
    money = FactSet((Fact(one.slice, fen) for one, fen in entries), topics=topics)
    printed = _printed(disclosure, found, stage)
    out: list[Stated] = []
    for root in TOPICS:
        family = {of: how for of, how in printed.items() if (of.get("topic") or "").split(".")[0] == root}
        parts = {of: how for of, how in family.items() if not any(o != of and o.within(of) for o in family)}
        wrong = any(not low <= (money.total(of) or 0) <= high for of, (low, high, _) in parts.items())
        if wrong:
            out.extend(_detail(of, fen, stage, disclosure) for of, (_, _, fen) in parts.items())
    out.extend(_of_other_stages(found, stage, disclosure))
    return tuple(out)


def _detail(of: Slice, fen: int, stage: str, disclosure: Disclosure) -> Stated:
    year = str(disclosure.document.fiscal_year)
    return Stated(Decimal(fen), of.replaced(stage=of.get("stage") or stage, fiscal_year=year))


def _printed(disclosure: Disclosure, found: Demands, stage: str) -> dict[Slice, Printing]:
    """Give what tables and sentences print of topics; an empty cell of such a table is nothing."""
    printed = {one.slice: (one.low, one.high, one.fen) for one in found.figures if "topic" in one.slice}
    year = str(disclosure.document.fiscal_year)
    for table in disclosure.tables:
        for row in table.rows:
            for cell in row.cells:
                if cell.slice is not None and cell.state in EMPTY and _is_own(cell.slice, stage, year):
                    printed.setdefault(cell.slice.without("stage", "fiscal_year"), (0, 0, 0))
    for statement in disclosure.statements:
        for q in statement.quantities:
            if q.role == "level" and q.kind == "amount" and q.slice is not None and _is_own(q.slice, stage, year):
                low, high = bounds(q.printed)
                printed.setdefault(q.slice.without("stage", "fiscal_year"), (low, high, fen_of(q.printed)))
    return printed


def _is_own(of: Slice, stage: str, year: str) -> bool:
    topic = (of.get("topic") or "").split(".")[0]
    return topic in TOPICS and of.get("stage") == stage and of.get("fiscal_year") == year


def _of_other_stages(found: Demands, stage: str, disclosure: Disclosure) -> list[Stated]:
    year = str(disclosure.document.fiscal_year)
    others = {
        of: fen_of(number)
        for of, number in found.others
        if "topic" in of and of.get("fiscal_year") == year and of.get("stage") != stage
    }
    leaf = [of for of in others if not any(o != of and o.within(of) for o in others)]
    return [_detail(of, others[of], stage, disclosure) for of in leaf]
