"""What each row of a lane restricts: by its codes, or by its own words within what its parents restrict."""

from __future__ import annotations

from yujue.forms import economic_code, function_class, key, row_term
from yujue.recognising.tables.ranks import Ranker

PROJECT_FORMS = frozenset({"project_expenditure", "general_public_project", "project_performance"})

ECONOMIC_FORMS = frozenset({"general_public_basic", "economic_classification"})


def restrict(ranker: Ranker) -> None:
    """Fill in the members of every row that has been ranked."""
    done: set[int] = set()
    for n in range(len(ranker.names)):
        _members(ranker, n, done)


def _members(ranker: Ranker, n: int, done: set[int]) -> dict[str, str]:
    mine = ranker.ranks[n]
    if n in done or mine.kind == "text":
        return mine.members or {}
    done.add(n)
    above = _members(ranker, mine.parent, done) if mine.parent is not None and not ranker.names[n].code else {}
    own = _own(ranker, n, above)
    if "item" in above and "item" in own:
        own["item"] = f"{above['item']}.{own['item']}"
    mine.members = {**above, **own}
    if ranker.names[n].strange:
        mine.members = None
    return mine.members or {}


def _own(ranker: Ranker, n: int, above: dict[str, str]) -> dict[str, str]:
    name, mine, flow = ranker.names[n], ranker.ranks[n], ranker.flow
    if name.code:
        return dict(name.members)
    side = {"flow": flow} if flow else {}
    label = name.group if name.group and _is_bare_subtotal(ranker, n) else ranker.label(n)
    fund = above.get("fund_type_code", "")
    term = row_term(label, flow, fund, ranker.form)
    code = function_class(label) if flow == "expenditure" and not fund and not _under_balance(ranker, n) else None
    if code is not None and (term is None or term.kind == "part"):
        return {**side, "use": "current", "exp_func_code": code}
    if ranker.repeats_subtotal(n):
        return {**side, "item": key(label)}
    if n == ranker.subtotal and term is not None and term.kind == "total":
        return {**side, "origin" if flow == "revenue" else "use": "current"}
    if term is not None:
        return {**side, **dict(term.members), **name.members}
    own = {} if mine.kind == "total" else {**_unknown(ranker, n, label, above), **name.members}
    return {**side, **own}


def _is_bare_subtotal(ranker: Ranker, n: int) -> bool:
    """Tell whether a row says only 小计 of its group."""
    term = ranker.terms[n]
    return term is not None and term.kind == "subtotal" and not term.members


def _under_balance(ranker: Ranker, n: int) -> bool:
    parent = ranker.ranks[n].parent
    term = ranker.terms[parent] if parent is not None else None
    return term is not None and term.kind == "balance"


def _unknown(ranker: Ranker, n: int, label: str, above: dict[str, str]) -> dict[str, str]:
    """Read a label outside the vocabulary: an economic class by its name where the table lists them, else an item."""
    listed = ranker.form in ECONOMIC_FORMS
    code = economic_code(key(label), above.get("dep_bgt_eco_code", "")) if listed else None
    return {"dep_bgt_eco_code": code} if code else _item(ranker, n, label)


def _item(ranker: Ranker, n: int, label: str) -> dict[str, str]:
    """Make a line nobody knows an item of its own; a project's line is its project."""
    wording = key(label)
    if ranker.form in PROJECT_FORMS:
        return {"pro_code": wording}
    parent = ranker.ranks[n].parent
    group = key(ranker.names[n].group)
    named = parent is None or key(ranker.names[parent].label) != group
    return {"item": f"{group}.{wording}" if group and named else wording}
