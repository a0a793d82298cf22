"""What is to be bought: from the procurement table, else the kinds that the narrative names."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.disclosure import Disclosure
from yujue.facts import Slice
from yujue.facts.book import Procurement, Unit
from yujue.recognising.book.demands import fen_of

KINDS = {"goods": "货物", "works": "工程", "services": "服务"}


def procured(disclosure: Disclosure, units: tuple[Unit, ...], functions: tuple[str, ...]) -> tuple[Procurement, ...]:
    """Give the procurement items of the year."""
    leaf = units[-1].agency_code
    found = tuple(_from_tables(disclosure, leaf))
    return found or tuple(_from_words(disclosure, leaf, functions))


def _stage(disclosure: Disclosure) -> str:
    return "final" if disclosure.document.kind == "final" else "budget"


def _from_tables(disclosure: Disclosure, unit: str) -> Iterator[Procurement]:
    for table in disclosure.tables:
        for row in table.rows if table.form == "procurement" else ():
            if row.kind != "detail":
                continue
            cells = [(c.slice, c.printed) for c in row.cells if c.slice is not None and c.printed is not None]
            money = [(of, fen_of(number)) for of, number in cells if number.value and "nature" in of]
            texts = [c.text.strip() for c in row.cells if table.columns[c.column].role in {"text", "label"} and c.text]
            for of, fen in money:
                yield _item(of, unit, texts[-1] if texts else row.label, fen, _stage(disclosure))


def _from_words(disclosure: Disclosure, unit: str, functions: tuple[str, ...]) -> Iterator[Procurement]:
    year, seen = str(disclosure.document.fiscal_year), set()
    for statement in disclosure.statements:
        for q in statement.quantities:
            kind = q.slice.get("procurement") if q.slice is not None else None
            own = q.slice is not None and q.slice.get("fiscal_year") == year
            if kind and own and kind not in seen and q.role == "level" and q.kind == "amount" and q.printed.value:
                seen.add(kind)
                of = Slice.of(procurement=kind, exp_func_code=functions[0] if functions else "")
                yield _item(of, unit, f"{KINDS[kind]}类采购", fen_of(q.printed), _stage(disclosure))


def _item(of: Slice, unit: str, name: str, fen: int, stage: str) -> Procurement:
    fund = of.get("fund_type_code") or "11"
    return Procurement(
        agency_code=of.get("agency_code") or unit,
        name=name,
        procurement=of.get("procurement") or "goods",
        exp_func_code=of.get("exp_func_code") or "",
        dep_bgt_eco_code=of.get("dep_bgt_eco_code") or "30299",
        fund_type_code={"1": "111", "11": "111", "3": "39"}.get(fund, fund),
        origin=of.get("origin") or "current",
        nature=_leaf(of.get("nature") or "basic"),
        amounts={stage: fen},
    )


def _leaf(nature: str) -> str:
    return {"basic": "basic.public", "project": "project.specific"}.get(nature, nature)
