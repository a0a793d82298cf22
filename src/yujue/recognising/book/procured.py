"""What is to be bought: from the procurement table, else the kinds that the narrative names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from yujue.codes import dep_to_gov
from yujue.disclosure import Disclosure
from yujue.facts import Slice
from yujue.facts.book import Line, Procurement, Unit
from yujue.forms.data import load
from yujue.recognising.book.demands import fen_of

KINDS = {"goods": "货物", "works": "工程", "services": "服务"}


def procured(disclosure: Disclosure, units: tuple[Unit, ...], spent: tuple[Line, ...]) -> tuple[Procurement, ...]:
    """Give the procurement items of the year; one that only the narrative names is of the largest line it fits in."""
    leaf = units[-1].agency_code
    found = tuple(_from_tables(disclosure, leaf))
    return found or tuple(_from_words(disclosure, spent))


def room_for(
    items: tuple[Procurement, ...], spent: tuple[Line, ...]
) -> tuple[tuple[Procurement, ...], tuple[Line, ...]]:
    """Give each item the line that pays for it, set apart from one whose economic class is not published."""
    lines, paid = list(spent), list[Procurement]()
    for item in items:
        for stage, fen in item.amounts.items():
            mine = [line for line in lines if _same_money(line, item)]
            own = [line for line in mine if line.dep_bgt_eco_code == item.dep_bgt_eco_code]
            lacking = fen - sum(line.amounts.get(stage, 0) for line in own)
            whole = next((line for line in mine if _unsaid(line) and line.amounts.get(stage, 0) > lacking > 0), None)
            if whole is not None:
                part = _part(whole, item, stage, lacking)
                left = {**whole.amounts, stage: whole.amounts[stage] - lacking}
                at = lines.index(whole)
                lines[at : at + 1] = [replace(whole, amounts=left), part]
                own = [part]
            paid.append(_paid(item, own))
    return tuple(paid), tuple(lines)


def _part(whole: Line, item: Procurement, stage: str, fen: int) -> Line:
    gov = _gov(item.dep_bgt_eco_code, whole.gov_bgt_eco_code)
    return replace(whole, dep_bgt_eco_code=item.dep_bgt_eco_code, gov_bgt_eco_code=gov, amounts={stage: fen})


def _paid(item: Procurement, own: list[Line]) -> Procurement:
    if not own:
        return item
    line = own[0]
    unit, fund = line.agency_code, line.fund_type_code
    return replace(item, agency_code=unit, pro_code=line.pro_code, nature=line.nature, fund_type_code=fund)


def _same_money(line: Line, item: Procurement) -> bool:
    kind = item.nature.split(".", maxsplit=1)[0]
    return (
        line.agency_code.startswith(item.agency_code)
        and line.exp_func_code == item.exp_func_code
        and line.nature.startswith(kind)
    )


def _unsaid(line: Line) -> bool:
    return line.dep_bgt_eco_code in load("usual.toml")["unsaid"].values()


def _gov(dep: str, like: str) -> str:
    known = dep_to_gov(dep)
    if known is None:
        return like
    return known.institution[0] if like.startswith(("505", "506")) else known.administrative[0]


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


def _from_words(disclosure: Disclosure, spent: tuple[Line, ...]) -> Iterator[Procurement]:
    stage = _stage(disclosure)
    buying = [line for line in spent if line.dep_bgt_eco_code[:3] not in {"301", "303"}]
    largest = max(buying, key=lambda line: line.amounts.get(stage, 0), default=None)
    year, seen = str(disclosure.document.fiscal_year), set()
    for statement in disclosure.statements:
        for q in statement.quantities:
            kind = q.slice.get("procurement") if q.slice is not None else None
            own = q.slice is not None and q.slice.get("fiscal_year") == year
            if kind and own and kind not in seen and q.role == "level" and q.kind == "amount" and q.printed.value:
                seen.add(kind)
                if largest is not None:
                    yield _in_line(largest, kind, fen_of(q.printed), stage)


def _in_line(line: Line, kind: str, fen: int, stage: str) -> Procurement:
    return Procurement(
        line.agency_code,
        f"{KINDS[kind]}类采购",
        kind,
        line.exp_func_code,
        line.dep_bgt_eco_code,
        line.fund_type_code,
        line.origin,
        line.nature,
        {stage: fen},
        line.pro_code,
    )


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
