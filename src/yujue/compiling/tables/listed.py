"""Rows that follow from the book's facts: functions, economic classes, units, projects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from yujue.codes import name_of
from yujue.compiling.tables.entry import Entry, seated
from yujue.compiling.tables.fixed import economic_entry
from yujue.compiling.tables.plan import Plan
from yujue.facts import Fact
from yujue.facts.book import Project, Unit
from yujue.forms import key

WIDTHS = (3, 5, 7)
PRICED = {"project.other_operating": "其他运转类", "project.specific": "特定目标类"}

BOUGHT = {"goods": "货物", "works": "工程", "services": "服务"}


def listed_rows(plan: Plan) -> list[Entry]:
    """Give the rows of a table whose rows follow from the book, with total and organisations."""
    body = list(ROWS[plan.declared.form if plan.declared.form in ROWS else plan.declared.rows](plan))
    organisations = [] if plan.declared.rows == "agency" else _organisations(plan)
    deeper = len({entry.level for entry in organisations})
    rows = [*organisations, *(_lower(entry, deeper) for entry in body)]
    bare = plan.how.total == "none" or plan.declared.rows == "single"
    total = [] if bare else [Entry(plan.how.total_label, {}, kind="total", level=0)]
    return seated([*total, *rows] if plan.how.total == "first" else [*rows, *total])


def _lower(entry: Entry, by: int) -> Entry:
    return replace(entry, level=entry.level + by)


def _facts(plan: Plan) -> list[Fact]:
    """Give the facts that some column of the table adds up, each once, in the order of the book."""
    found = {id(fact): fact for slice_ in plan.slices() for fact in plan.facts.within(slice_)}
    return list(found.values())


def _organisations(plan: Plan) -> list[Entry]:
    """Give the rows of the department, and of its unit where it is the only one and the edition prints units."""
    if plan.how.agencies == "none" or not _facts(plan):
        return []
    units = _units(plan)
    department = _agency(plan.book.agency_code, plan.book.organisation)
    if plan.how.agencies == "units" and len(units) == 1 and units[0].agency_code != plan.book.agency_code:
        return [department, _lower(_agency(units[0].agency_code, units[0].name), 1)]
    return [department]


def _units(plan: Plan) -> list[Unit]:
    """Give the units that have money in the table, in the order of the book."""
    with_money = {fact.slice.get("agency_code") for fact in _facts(plan)}
    return [unit for unit in plan.book.units if unit.agency_code in with_money]


def _agency(code: str, name: str) -> Entry:
    return Entry(name, {"agency_code": code}, kind="subtotal", agency=code, texts={"项目单位": name})


def _agencies(plan: Plan) -> Iterator[Entry]:
    if not _facts(plan):
        return
    yield _agency(plan.book.agency_code, plan.book.organisation)
    for unit in _units(plan):
        if unit.agency_code != plan.book.agency_code:
            yield _lower(_agency(unit.agency_code, unit.name), 1)


def _functions(plan: Plan) -> Iterator[Entry]:
    codes = sorted({code for fact in _facts(plan) if (code := fact.slice.get("exp_func_code")) and fact.fen})
    if plan.how.functions == "items":
        yield from (_function(plan, code, 1) for code in codes)
        return
    for code in sorted({code[:width] for code in codes for width in WIDTHS}):
        yield _function(plan, code, WIDTHS.index(len(code)) + 1 if len(code) in WIDTHS else len(WIDTHS))


def _function(plan: Plan, code: str, level: int) -> Entry:
    name = name_of("exp_func", code, plan.book.fiscal_year) or code
    return Entry(
        name, {"exp_func_code": code}, level=level, codes={"exp_func_code": code}, names={"exp_func_code": name}
    )


def _economics(plan: Plan) -> Iterator[Entry]:
    facts = [fact for fact in _facts(plan) if fact.fen]
    if plan.how.economics == "pairs":
        pairs = {(f.slice.get("dep_bgt_eco_code") or "", f.slice.get("gov_bgt_eco_code") or "") for f in facts}
        yield from (_pair(plan, *pair) for pair in sorted(pairs))
        return
    codes = {code for fact in facts if (code := fact.slice.get("dep_bgt_eco_code"))}
    if plan.how.economics == "levels":
        codes |= {code[:3] for code in codes}
    for code in sorted(codes):
        yield economic_entry(code, name_of("dep_bgt_eco", code, plan.book.fiscal_year) or code)


def _pair(plan: Plan, department: str, government: str) -> Entry:
    year = plan.book.fiscal_year
    codes = {"dep_bgt_eco_code": department, "gov_bgt_eco_code": government}
    names = {
        "dep_bgt_eco_code": name_of("dep_bgt_eco", department, year) or department,
        "gov_bgt_eco_code": name_of("gov_bgt_eco", government, year) or government,
    }
    return Entry(names["dep_bgt_eco_code"], codes, codes=codes, names=names)


def _projects(plan: Plan) -> Iterator[Entry]:
    with_money = {fact.slice.get("pro_code") for fact in _facts(plan) if fact.fen}
    for project in plan.book.projects:
        if project.pro_code in with_money:
            yield _project(plan, project)


def _project(plan: Plan, project: Project) -> Entry:
    """Give a project's row: printed by its code where there is a column for it, else by name; added up by code."""
    unit = plan.book.unit(project.agency_code)
    coded = any(column.role in {"code", "pro_code"} for column in plan.columns)
    typed = any(column.role == "type" for column in plan.columns)
    above = _organisations(plan)
    within = {"agency_code": above[-1].agency} if above and not coded else {}
    nature = {"nature": project.nature} if typed else {}
    return Entry(
        project.name,
        {**within, **nature, "pro_code": project.pro_code if coded else key(project.name)},
        fact={"pro_code": project.pro_code},
        project=project.pro_code if coded else "",
        type=PRICED.get(project.nature, ""),
        texts={"项目单位": unit.name if unit is not None else ""},
    )


def _procurement(plan: Plan) -> Iterator[Entry]:
    """Give a row for each kind of thing bought under one function and economic class, with the things' names."""
    bought: dict[tuple[str, str, str], list[str]] = {}
    for one in plan.book.procurement:
        bought.setdefault((one.exp_func_code, one.dep_bgt_eco_code, one.procurement), []).append(one.name)
    year = plan.book.fiscal_year
    for (function, economic, kind), things in bought.items():
        codes = {"exp_func_code": function, "dep_bgt_eco_code": economic}
        names = {
            "exp_func_code": name_of("exp_func", function, year) or function,
            "dep_bgt_eco_code": name_of("dep_bgt_eco", economic, year) or economic,
            "": "、".join(dict.fromkeys(things)),
        }
        members = {**codes, "procurement": kind}
        yield Entry(names["exp_func_code"], members, codes=codes, names=names, type=BOUGHT.get(kind, ""))


def _single(_: Plan) -> Iterable[Entry]:
    return [Entry("", {}, kind="total", level=0)]


ROWS: dict[str, Callable[[Plan], Iterable[Entry]]] = {
    "function": _functions,
    "economic": _economics,
    "agency": _agencies,
    "project": _projects,
    "procurement": _procurement,
    "single": _single,
}
